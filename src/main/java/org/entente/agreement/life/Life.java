package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The statuses of a party or of the whole, from the first day of the first act.
 *
 * @param spans in order, without gaps
 */
public record Life<S extends Enum<S>>(List<Span<S>> spans) {

  /** Returns empty for a day before anything is known. */
  public Optional<Span<S>> on(LocalDate day) {
    return spans.stream().filter(span -> span.contains(day)).findFirst();
  }
}
