package org.entente.agreement.life;

import java.util.List;

/**
 * Entry into force that follows from the acts of the parties: as many have consented as it takes,
 * unless the entry into force of the whole is recorded for later; or it is recorded for two of them
 * (article 24).
 */
final class EntryByCount {

  private static final int LEAST_PARTIES = 2;

  private EntryByCount() {}

  /** Returns the situation with and without entry into force, or one of both if it is certain. */
  static List<Situation> outcomes(Situation situation) {
    Whole whole = situation.whole();
    if (whole.isInForce() || whole.hasEnded()) {
      return List.of(situation);
    }
    PartyCount entered = situation.count(Member::hasEntered);
    int least = situation.partiesComplete() ? LEAST_PARTIES : 1;
    Conditions conditions = conditions(situation);
    if (!entered.possiblyAtLeast(least) && !conditions.possible()) {
      return List.of(situation);
    }
    boolean certain = entered.certainlyAtLeast(least) || conditions.certain();
    Situation after = situation.copy();
    after.whole().enter(certain ? whole.lastJoined : DayRange.UNKNOWN);
    Binding.of(at -> Binding.isReady(after.member(at)), after.whole().inForceFrom, after);
    return certain ? List.of(after) : List.of(after, situation);
  }

  private record Conditions(boolean certain, boolean possible) {}

  private static Conditions conditions(Situation situation) {
    EntryIntoForce rule = situation.entryRule();
    boolean byNumber = rule.parties() != null && !rule.all();
    if (!byNumber && !(rule.all() && situation.partiesComplete()) || situation.awaitsEntry(null)) {
      return new Conditions(false, false);
    }
    long needed = rule.all() ? situation.partyCount() : rule.parties();
    PartyCount consented = situation.count(Member::hasConsented);
    if (!consented.possiblyAtLeast(needed)) {
      return new Conditions(false, false);
    }
    PartyCount ready = Binding.ready(situation);
    long least = Math.min(LEAST_PARTIES, needed);
    return new Conditions(
        consented.certainlyAtLeast(needed) && ready.certainlyAtLeast(least),
        ready.possiblyAtLeast(least));
  }
}
