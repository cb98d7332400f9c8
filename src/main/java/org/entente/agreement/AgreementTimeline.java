package org.entente.agreement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.record.NamedReference;
import org.entente.record.PartialDate;

/** The life of an agreement: which status it had from when to when, and by which actions. */
public record AgreementTimeline(NamedReference agreement, List<Interval> intervals) {

  /**
   * @param from the first date of the status, null where it is the one before any action
   * @param to the first date of the next status, null where it is the present one
   * @param actions that were dated so, or took effect then
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
