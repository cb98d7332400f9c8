package org.entente.recommendation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.PartialDate;

/**
 * Derives the status of a recommendation on a day.
 *
 * <p>A recommendation is open from the first day of its date of issue, and has no status before. A
 * status change counts from the first day of its date; of several changes of the same first day,
 * the one recorded last counts.
 */
final class RecommendationOutcome {

  record Change(RecommendationStatus status, PartialDate date) {}

  private RecommendationOutcome() {}

  /** Returns the status on the day; empty before the recommendation is issued. */
  static Optional<RecommendationStatus> status(
      LocalDate day, PartialDate issuedOn, List<Change> changes) {
    if (issuedOn.firstDay().isAfter(day)) {
      return Optional.empty();
    }
    return changes.stream()
        .filter(change -> !change.date().firstDay().isAfter(day))
        .sorted(Comparator.comparing(change -> change.date().firstDay()))
        .map(Change::status)
        .reduce((earlier, later) -> later)
        .or(() -> Optional.of(RecommendationStatus.OPEN));
  }
}
