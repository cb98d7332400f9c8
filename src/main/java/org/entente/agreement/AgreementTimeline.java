package org.entente.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.agreement.life.AgreementStatus;
import org.entente.agreement.life.Span;
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

  /**
   * @param from null for the status before the first action
   */
  private record Change(AgreementStatus status, PartialDate from) {}

  static AgreementTimeline of(AgreementView agreement) {
    List<Change> changes = changes(agreement);
    return new AgreementTimeline(
        new NamedReference(agreement.id(), agreement.name()),
        IntStream.range(0, changes.size())
            .mapToObj(
                at ->
                    new Interval(
                        changes.get(at).status(),
                        changes.get(at).from(),
                        at + 1 < changes.size() ? changes.get(at + 1).from() : null,
                        actions(agreement, changes.get(at).from())))
            .toList());
  }

  private static List<Change> changes(AgreementView agreement) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change(AgreementStatus.PROPOSED, null));
    for (Span<AgreementStatus> span : agreement.lives().whole().spans()) {
      if (span.status() != changes.get(changes.size() - 1).status()) {
        changes.add(new Change(span.status(), dateOf(span.from(), agreement)));
      }
    }
    return changes;
  }

  /** Returns the date of an action that begins on the day, which may be less precise. */
  private static PartialDate dateOf(LocalDate day, AgreementView agreement) {
    return agreement.actions().stream()
        .flatMap(AgreementTimeline::dates)
        .filter(date -> date.firstDay().equals(day))
        .findFirst()
        .orElseGet(() -> PartialDate.of(day));
  }

  private static List<AgreementView.Action> actions(AgreementView agreement, PartialDate from) {
    return agreement.actions().stream()
        .filter(action -> dates(action).anyMatch(date -> date.equals(from)))
        .toList();
  }

  private static Stream<PartialDate> dates(AgreementView.Action action) {
    return Stream.of(action.date(), action.effectiveDate()).filter(Objects::nonNull);
  }
}
