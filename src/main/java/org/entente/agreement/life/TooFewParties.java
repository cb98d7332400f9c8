package org.entente.agreement.life;

import java.util.ArrayList;
import java.util.List;

/**
 * The end of an agreement that binds fewer than two parties after some have left. It can only be
 * concluded from a complete list. Fewer than it took to enter into force do not end it (article
 * 55).
 */
final class TooFewParties {

  private static final int LEAST_PARTIES = 2;

  private TooFewParties() {}

  /** Returns the situation as it is or ended, or both if it is not certain. */
  static List<Situation> outcomes(Situation situation) {
    Leaving last = situation.whole().lastLeaving;
    if (last == null && situation.otherEnds().isEmpty()
        || !situation.partiesComplete()
        || !situation.whole().isInForce()) {
      return List.of(situation);
    }
    PartyCount bound = situation.count(situation::isBound);
    if (bound.certainlyAtLeast(LEAST_PARTIES)) {
      return List.of(situation);
    }
    List<Situation> outcomes = new ArrayList<>();
    if (last != null) {
      outcomes.add(ended(situation, last));
    }
    for (AgreementStatus how : situation.otherEnds()) {
      outcomes.add(ended(situation, new Leaving(PartyStatus.ENDED, how, DayRange.UNKNOWN)));
    }
    if (last == null || bound.possiblyAtLeast(LEAST_PARTIES)) {
      outcomes.add(0, situation);
    }
    return outcomes;
  }

  private static Situation ended(Situation situation, Leaving last) {
    Situation ended = situation.copy();
    ended.end(new Leaving(PartyStatus.ENDED, last.whole(), last.on()));
    return ended;
  }
}
