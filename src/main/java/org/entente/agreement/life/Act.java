package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dated act on an agreement.
 *
 * @param effectiveDate null if it takes effect on its date
 * @param party null if all parties act together
 * @param by the agreement that takes the place of this one, for a supersession; null otherwise
 */
public record Act(ActionType type, DayRange date, DayRange effectiveDate, String party, String by) {

  /** Returns the first day on which anything is known of an agreement; empty without acts. */
  public static Optional<LocalDate> firstDay(Collection<Act> acts) {
    return acts.stream()
        .flatMap(act -> Stream.concat(Stream.of(act.date()), Step.of(act).stream().map(Step::when)))
        .map(DayRange::earliest)
        .min(LocalDate::compareTo);
  }

  boolean ofAll() {
    return party == null;
  }

  /** Returns whether it takes effect on a day of its own, which is not before its date. */
  boolean takesEffectLater() {
    return effectiveDate != null && !effectiveDate.isBefore(date);
  }

  /** Returns the day from which it has its effect. */
  DayRange effect() {
    return effectiveDate == null ? date : effectiveDate;
  }
}
