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

  /** Returns the standing with and without entry into force, or one of both if it is certain. */
  static List<Standing> outcomes(Standing standing) {
    Whole whole = standing.whole();
    if (whole.isInForce() || whole.hasEnded()) {
      return List.of(standing);
    }
    Tally entered = standing.count(Member::hasEntered);
    int least = standing.partiesComplete() ? LEAST_PARTIES : 1;
    Conditions conditions = conditions(standing);
    if (!entered.possiblyAtLeast(least) && !conditions.possible()) {
      return List.of(standing);
    }
    boolean certain = entered.certainlyAtLeast(least) || conditions.certain();
    Standing after = standing.copy();
    after.whole().enter(certain ? whole.lastJoined : DayRange.UNKNOWN);
    Binding.of(Binding::isReady, after.whole().inForceFrom, after);
    return certain ? List.of(after) : List.of(after, standing);
  }

  private record Conditions(boolean certain, boolean possible) {}

  private static Conditions conditions(Standing standing) {
    EntryIntoForce rule = standing.entryRule();
    boolean byNumber = rule.parties() != null && !rule.all();
    if (!byNumber && !(rule.all() && standing.partiesComplete()) || standing.awaitsEntry(null)) {
      return new Conditions(false, false);
    }
    long needed = rule.all() ? standing.partyCount() : rule.parties();
    Tally consented = standing.count(Member::hasConsented);
    if (!consented.possiblyAtLeast(needed)) {
      return new Conditions(false, false);
    }
    Tally ready = Binding.ready(standing);
    long least = Math.min(LEAST_PARTIES, needed);
    return new Conditions(
        consented.certainlyAtLeast(needed) && ready.certainlyAtLeast(least),
        ready.possiblyAtLeast(least));
  }
}
