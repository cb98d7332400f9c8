package org.entente.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.recommendation.RecommendationStatus.IMPLEMENTED;
import static org.entente.recommendation.RecommendationStatus.NO_LONGER_VALID;
import static org.entente.recommendation.RecommendationStatus.OPEN;
import static org.entente.recommendation.RecommendationStatus.PARTIALLY_ADDRESSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.model.PartialDate;
import org.entente.recommendation.RecommendationOutcome.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the rule for the status of a recommendation on a day. */
class RecommendationOutcomeTest {

  private static final List<Change> CHANGES =
      List.of(
          change(IMPLEMENTED, "2024"),
          change(PARTIALLY_ADDRESSED, "2023-08-18"),
          change(NO_LONGER_VALID, "2025-03"));

  @ParameterizedTest
  @CsvSource({
    "2020-09-09, ",
    "2020-09-10, OPEN",
    "2023-08-17, OPEN",
    "2023-08-18, PARTIALLY_ADDRESSED",
    "2023-12-31, PARTIALLY_ADDRESSED",
    "2024-01-01, IMPLEMENTED",
    "2025-02-28, IMPLEMENTED",
    "2025-03-01, NO_LONGER_VALID",
  })
  void isThatOfTheLatestChange(LocalDate on, RecommendationStatus status) {
    assertThat(RecommendationOutcome.status(on, new PartialDate("2020-09-10"), CHANGES))
        .isEqualTo(Optional.ofNullable(status));
  }

  @Test
  void ofTwoChangesOfOneDayTheLastOneCounts() {
    List<Change> changes = List.of(change(IMPLEMENTED, "2021"), change(OPEN, "2021-01-01"));
    assertThat(
            RecommendationOutcome.status(
                LocalDate.of(2022, 1, 1), new PartialDate("2020"), changes))
        .contains(OPEN);
  }

  private static Change change(RecommendationStatus status, String date) {
    return new Change(status, new PartialDate(date));
  }
}
