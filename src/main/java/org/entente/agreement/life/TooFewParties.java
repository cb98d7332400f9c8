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

  /** Returns the standing as it is or ended, or both if it is not certain. */
  static List<Standing> outcomes(Standing standing) {
    Leaving last = standing.whole().lastLeaving;
    if (last == null && standing.unseenEnds().isEmpty()
        || !standing.partiesComplete()
        || !standing.whole().isInForce()) {
      return List.of(standing);
    }
    Tally bound = standing.count(standing::isBound);
    if (bound.certainlyAtLeast(LEAST_PARTIES)) {
      return List.of(standing);
    }
    List<Standing> outcomes = new ArrayList<>();
    if (last != null) {
      outcomes.add(ended(standing, last));
    }
    for (AgreementStatus how : standing.unseenEnds()) {
      outcomes.add(ended(standing, new Leaving(PartyStatus.ENDED, how, DayRange.UNKNOWN)));
    }
    if (last == null || bound.possiblyAtLeast(LEAST_PARTIES)) {
      outcomes.add(0, standing);
    }
    return outcomes;
  }

  private static Standing ended(Standing standing, Leaving last) {
    Standing ended = standing.copy();
    ended.end(new Leaving(PartyStatus.ENDED, last.whole(), last.on()));
    return ended;
  }
}
