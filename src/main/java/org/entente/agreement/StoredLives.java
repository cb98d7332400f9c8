package org.entente.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.agreement.life.Act;
import org.entente.agreement.life.AgreementStatus;
import org.entente.agreement.life.DayRange;
import org.entente.agreement.life.Life;
import org.entente.agreement.life.Lives;
import org.entente.agreement.life.PartyStatus;
import org.entente.agreement.life.Span;
import org.entente.agreement.life.TreatyRecord;
import org.entente.model.PartialDate;

/**
 * Derives the statuses that are stored with an agreement, for the whole and for each party on all
 * days, so that neither reads nor filters have to derive them.
 */
final class StoredLives {

  static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Agreement agreement;
  private final List<Act> acts;
  private final Map<String, Long> keys = new LinkedHashMap<>();

  private StoredLives(Agreement agreement, List<String> parties, List<Act> acts) {
    this.agreement = agreement;
    this.acts = acts;
    for (int at = 0; at < parties.size(); at++) {
      keys.put(parties.get(at), agreement.parties.get(at));
    }
    for (int at = 0; at < acts.size(); at++) {
      if (acts.get(at).party() != null) {
        keys.put(acts.get(at).party(), agreement.actions.get(at).partyKey());
      }
    }
  }

  /**
   * Sets the statuses that follow from the parties and actions of the agreement.
   *
   * @param parties the ids of the parties, in the order of the agreement's keys
   * @param acts its actions, in their order
   */
  static void derive(Agreement agreement, List<String> parties, List<Act> acts) {
    new StoredLives(agreement, parties, acts).derive(Set.copyOf(parties));
  }

  private void derive(Set<String> listed) {
    EntryTerms terms = EntryTerms.of(agreement.entryIntoForceParties, agreement.entryIntoForceAll);
    Lives lives =
        Lives.of(new TreatyRecord(listed, agreement.partiesComplete, EntryTerms.rule(terms), acts));
    agreement.knownFrom = Act.firstDay(acts).orElse(null);
    agreement.statuses.clear();
    agreement.statuses.addAll(whole(lives.whole()));
    agreement.partyStatuses.clear();
    agreement.partyStatuses.addAll(parties(lives.parties()));
    agreement.contradictions.clear();
    lives
        .contradictions()
        .forEach(
            found ->
                agreement.contradictions.add(
                    new Agreement.Contradiction(acts.indexOf(found.act()), found.reason())));
  }

  private List<StatusDays> whole(Life<AgreementStatus> life) {
    return fromTheFirstDay(life, AgreementStatus.PROPOSED).stream()
        .flatMap(
            span ->
                inOrder(span)
                    .map(
                        status ->
                            new StatusDays(
                                span.from(),
                                lastDay(span),
                                status,
                                text(span.signedOn()),
                                text(span.inForceFrom()),
                                text(span.endedOn()),
                                agreement.signedOn)))
        .toList();
  }

  /** Returns the statuses of the listed parties in their order, then those of others. */
  private List<PartyStatusDays> parties(Map<String, Life<PartyStatus>> lives) {
    return keys.entrySet().stream()
        .filter(actor -> lives.containsKey(actor.getKey()))
        .flatMap(actor -> party(actor.getValue(), lives.get(actor.getKey())))
        .toList();
  }

  private Stream<PartyStatusDays> party(Long actor, Life<PartyStatus> life) {
    int place = agreement.parties.indexOf(actor);
    return fromTheFirstDay(life, PartyStatus.NONE).stream()
        .flatMap(
            span ->
                inOrder(span)
                    .map(
                        status ->
                            new PartyStatusDays(
                                place < 0 ? null : place,
                                actor,
                                span.from(),
                                lastDay(span),
                                status,
                                text(span.signedOn()),
                                text(span.inForceFrom()),
                                text(span.endedOn()),
                                agreement.signedOn)));
  }

  /** Adds the days before anything is known. */
  private static <S extends Enum<S>> List<Span<S>> fromTheFirstDay(Life<S> life, S before) {
    LocalDate known = life.spans().isEmpty() ? null : life.spans().get(0).from();
    Span<S> unknown = new Span<>(FIRST_DAY, known, before, Set.of(before), null, null, null);
    return FIRST_DAY.equals(known)
        ? life.spans()
        : Stream.concat(Stream.of(unknown), life.spans().stream()).toList();
  }

  private static <S extends Enum<S>> Stream<S> inOrder(Span<S> span) {
    Set<S> others = new HashSet<>(span.possible());
    others.remove(span.status());
    return Stream.concat(Stream.of(span.status()), others.stream().sorted());
  }

  private static LocalDate lastDay(Span<?> span) {
    return span.until() == null ? LAST_DAY : span.until().minusDays(1);
  }

  private static String text(DayRange date) {
    return date == null ? null : PartialDate.text(date.given());
  }
}
