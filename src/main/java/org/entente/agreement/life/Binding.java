package org.entente.agreement.life;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Whom an agreement binds as soon as it is in force. Nobody is bound before an own entry into force
 * that is recorded for later.
 */
final class Binding {

  private Binding() {}

  /** Binds a party whose consent has effect while the agreement is in force (article 24 (3)). */
  static void ofConsent(Act act, Member member, DayRange from, Situation situation) {
    Whole whole = situation.whole();
    whole.lastJoined = from;
    if (whole.isInForce() && member.consentEffective && !situation.awaitsEntry(act.party())) {
      member.bind(from, whole.suspended);
    }
  }

  /**
   * @param which chooses from the places of the parties
   */
  static void of(IntPredicate which, DayRange from, Situation situation) {
    boolean suspended = situation.whole().suspended;
    free(situation)
        .filter(which)
        .forEach(at -> situation.change(at, member -> member.bind(from, suspended)));
  }

  /** Returns whether the consent of the party has effect. */
  static boolean isReady(Member member) {
    return member.left == null && member.consentEffective;
  }

  /** Returns how many parties are bound as soon as the agreement is in force. */
  static PartyCount ready(Situation situation) {
    return new PartyCount(
        free(situation).filter(at -> isReady(situation.member(at))).count(), situation.others());
  }

  private static IntStream free(Situation situation) {
    return IntStream.range(0, situation.parties().size())
        .filter(at -> situation.member(at).left == null)
        .filter(
            at ->
                situation.member(at).hasEntered()
                    || !situation.awaitsEntry(situation.parties().get(at)));
  }
}
