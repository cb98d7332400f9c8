package org.entente.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.agreement.AgreementView.Action;
import org.entente.agreement.life.AgreementStatus;
import org.entente.agreement.life.Life;
import org.entente.agreement.life.Lives;
import org.entente.agreement.life.PartyStatus;
import org.entente.agreement.life.Span;
import org.entente.model.NamedReference;
import org.entente.model.PartialDate;

/**
 * The status history of an agreement and of each of its parties: each status with its period and
 * the actions behind it.
 */
public record AgreementTimeline(
    NamedReference agreement, List<Interval<AgreementStatus>> intervals, List<PartyLife> parties) {

  /**
   * @param statusPossible all statuses that it may have; null if the status is certain
   * @param from the first date of the status; null for the status before the first action
   * @param to the first date of the next status; null for the last status
   * @param actions those whose date or effective date equals {@code from}
   */
  public record Interval<S extends Enum<S>>(
      S status,
      boolean statusCertain,
      List<S> statusPossible,
      PartialDate from,
      PartialDate to,
      List<Action> actions) {}

  public record PartyLife(NamedReference actor, List<Interval<PartyStatus>> intervals) {}

  static AgreementTimeline of(AgreementView agreement) {
    Lives lives = agreement.lives();
    return new AgreementTimeline(
        new NamedReference(agreement.id(), agreement.name()),
        intervals(lives.whole(), AgreementStatus.PROPOSED, agreement.actions()),
        actors(agreement, lives).stream()
            .map(actor -> party(actor, lives, agreement.actions()))
            .toList());
  }

  /** Returns the listed parties, then others whose actions are recorded. */
  private static List<NamedReference> actors(AgreementView agreement, Lives lives) {
    Map<String, NamedReference> actors = new LinkedHashMap<>();
    Stream.concat(
            agreement.parties().stream().map(AgreementView.Party::actor),
            agreement.actions().stream().map(Action::party))
        .filter(Objects::nonNull)
        .filter(actor -> lives.parties().containsKey(actor.id()))
        .forEach(actor -> actors.putIfAbsent(actor.id(), actor));
    return List.copyOf(actors.values());
  }

  private static PartyLife party(NamedReference actor, Lives lives, List<Action> actions) {
    List<Action> own =
        actions.stream()
            .filter(action -> action.party() == null || action.party().id().equals(actor.id()))
            .toList();
    return new PartyLife(actor, intervals(lives.parties().get(actor.id()), PartyStatus.NONE, own));
  }

  private static <S extends Enum<S>> List<Interval<S>> intervals(
      Life<S> life, S before, List<Action> actions) {
    List<Span<S>> spans = changes(life, before);
    List<PartialDate> dates =
        spans.stream()
            .map(span -> span.from() == null ? null : dateOf(span.from(), actions))
            .toList();
    return IntStream.range(0, spans.size())
        .mapToObj(
            at ->
                new Interval<>(
                    spans.get(at).status(),
                    spans.get(at).certain(),
                    AgreementView.possible(spans.get(at)),
                    dates.get(at),
                    at + 1 < spans.size() ? dates.get(at + 1) : null,
                    actions(dates.get(at), actions)))
        .toList();
  }

  /** Returns the spans whose status differs from the one before, after one without a beginning. */
  private static <S extends Enum<S>> List<Span<S>> changes(Life<S> life, S before) {
    List<Span<S>> changes = new ArrayList<>();
    changes.add(new Span<>(null, null, before, Set.of(before), null, null, null));
    for (Span<S> span : life.spans()) {
      Span<S> last = changes.get(changes.size() - 1);
      if (span.status() != last.status() || !span.possible().equals(last.possible())) {
        changes.add(span);
      }
    }
    return changes;
  }

  /** Returns the date of an action that begins on the day, which may be less precise. */
  private static PartialDate dateOf(LocalDate day, List<Action> actions) {
    return actions.stream()
        .flatMap(AgreementTimeline::dates)
        .filter(date -> date.firstDay().equals(day))
        .findFirst()
        .orElseGet(() -> PartialDate.of(day));
  }

  private static List<Action> actions(PartialDate from, List<Action> actions) {
    return actions.stream()
        .filter(action -> dates(action).anyMatch(date -> date.equals(from)))
        .toList();
  }

  private static Stream<PartialDate> dates(Action action) {
    return Stream.of(action.date(), action.effectiveDate()).filter(Objects::nonNull);
  }
}
