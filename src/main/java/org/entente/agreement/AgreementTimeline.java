package org.entente.agreement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.NamedReference;
import org.entente.model.PartialDate;

/** The status history of an agreement: each status with its period and the actions behind it. */
public record AgreementTimeline(NamedReference agreement, List<Interval> intervals) {

  /**
   * @param from the first date of the status; null for the status before the first action
   * @param to the first date of the next status; null for the last status
   * @param actions those whose date or effective date equals {@code from}
   */
  public record Interval(
      AgreementStatus status,
      PartialDate from,
      PartialDate to,
      List<AgreementView.Action> actions) {}

  static AgreementTimeline of(AgreementView agreement) {
    List<AgreementLife.Interval> life = agreement.intervals();
    return new AgreementTimeline(
        new NamedReference(agreement.id(), agreement.name()),
        IntStream.range(0, life.size())
            .mapToObj(
                at ->
                    new Interval(
                        life.get(at).status(),
                        life.get(at).from(),
                        at + 1 < life.size() ? life.get(at + 1).from() : null,
                        actions(agreement, life.get(at).from())))
            .toList());
  }

  private static List<AgreementView.Action> actions(AgreementView agreement, PartialDate from) {
    return agreement.actions().stream()
        .filter(
            action ->
                Stream.of(action.date(), action.effectiveDate())
                    .anyMatch(date -> date != null && date.equals(from)))
        .toList();
  }
}
