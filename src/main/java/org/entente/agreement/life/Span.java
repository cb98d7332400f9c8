package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which a status does not change.
 *
 * @param until the first day after them; null for the last span
 * @param status the status if each act is as early as its date and the other acts allow
 * @param possible every status that a reading of the dates gives
 * @param signedOn the first signature of the whole, or the latest of the party; null before it
 * @param inForceFrom the latest entry into force, of the whole or for the party; null before it
 * @param endedOn the first day without it; null while it has not ended
 */
public record Span<S extends Enum<S>>(
    LocalDate from,
    LocalDate until,
    S status,
    Set<S> possible,
    DayRange signedOn,
    DayRange inForceFrom,
    DayRange endedOn) {

  public boolean certain() {
    return possible.size() == 1;
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  Span<S> until(LocalDate day) {
    return new Span<>(from, day, status, possible, signedOn, inForceFrom, endedOn);
  }

  /** Returns whether the other differs at most in its days. */
  boolean saysTheSame(Span<S> other) {
    return equals(
        new Span<>(
            from,
            until,
            other.status,
            other.possible,
            other.signedOn,
            other.inForceFrom,
            other.endedOn));
  }
}
