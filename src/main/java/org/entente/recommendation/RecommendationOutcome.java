package org.entente.recommendation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.record.PartialDate;

/**
 * What has become of a recommendation.
 *
 * <p>It is open from the first day that its date of issue covers, and has no status before. A
 * change counts from the first day that its date covers; of those of one day the one recorded last
 * counts.
 */
final class RecommendationOutcome {

  record Change(RecommendationStatus status, PartialDate date) {}

  private RecommendationOutcome() {}

  /** Empty when it had not been issued by the day. */
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
