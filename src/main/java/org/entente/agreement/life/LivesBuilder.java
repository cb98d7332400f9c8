package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records the lives of the whole and of some parties. */
final class LivesBuilder {

  private final List<String> watched;
  private final int[] places;
  private final LifeBuilder<AgreementStatus> whole = new LifeBuilder<>();
  private final List<LifeBuilder<PartyStatus>> parties;
  private final Member[] last;
  private final boolean watchesWhole;
  private Whole lastWhole;

  LivesBuilder(TreatyContext context, List<String> watched, boolean watchesWhole) {
    this.watched = watched;
    this.places = watched.stream().mapToInt(context.places()::get).toArray();
    this.parties = watched.stream().map(party -> new LifeBuilder<PartyStatus>()).toList();
    this.watchesWhole = watchesWhole;
    this.last = new Member[parties.size()];
  }

  /**
   * @param situations all that are possible at the end of the day, the earliest reading first
   */
  void record(LocalDate day, List<Situation> situations) {
    if (watchesWhole) {
      recordWhole(day, situations);
    }
    recordParties(day, situations);
  }

  private void recordWhole(LocalDate day, List<Situation> situations) {
    Situation first = situations.get(0);
    Set<AgreementStatus> possible = EnumSet.noneOf(AgreementStatus.class);
    situations.forEach(situation -> possible.addAll(WholeStatus.of(situation)));
    Whole now = first.whole();
    whole.add(
        new Span<>(
            day,
            null,
            WholeStatus.of(first).iterator().next(),
            Collections.unmodifiableSet(possible),
            now.signedOn,
            known(now.inForceFrom),
            now.end == null ? null : known(now.end.on())));
  }

  private void recordParties(LocalDate day, List<Situation> situations) {
    Situation first = situations.get(0);
    boolean single = situations.size() == 1;
    boolean sameWhole = single && first.whole().equals(lastWhole);
    for (int at = 0; at < last.length; at++) {
      Member now = first.member(places[at]);
      if (!sameWhole || last[at] != now) {
        recordParty(day, situations, at);
        last[at] = now;
      }
    }
    lastWhole = single ? first.whole().copy() : null;
  }

  private void recordParty(LocalDate day, List<Situation> situations, int at) {
    Situation first = situations.get(0);
    Set<PartyStatus> possible = EnumSet.noneOf(PartyStatus.class);
    situations.forEach(
        situation -> possible.add(MemberStatus.of(situation.member(places[at]), situation)));
    Member now = first.member(places[at]);
    parties
        .get(at)
        .add(
            new Span<>(
                day,
                null,
                MemberStatus.of(now, first),
                Collections.unmodifiableSet(possible),
                now.signedOn,
                known(now.boundFrom),
                known(now.boundUntil)));
  }

  private static DayRange known(DayRange date) {
    return date == DayRange.UNKNOWN ? null : date;
  }

  Life<AgreementStatus> whole() {
    return whole.life();
  }

  Map<String, Life<PartyStatus>> parties() {
    Map<String, Life<PartyStatus>> lives = new LinkedHashMap<>();
    for (int at = 0; at < last.length; at++) {
      lives.put(watched.get(at), parties.get(at).life());
    }
    return lives;
  }
}
