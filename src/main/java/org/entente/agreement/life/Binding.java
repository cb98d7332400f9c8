package org.entente.agreement.life;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whom an agreement binds as soon as it is in force. Nobody is bound before an own entry into force
 * that is recorded for later.
 */
final class Binding {

  private Binding() {}

  /** Binds a party whose consent has effect while the agreement is in force (article 24 (3)). */
  static void ofConsent(Act act, Member member, DayRange from, Standing standing) {
    Whole whole = standing.whole();
    whole.lastJoined = from;
    if (whole.isInForce() && member.consentEffective && !standing.awaitsEntry(act.party())) {
      member.bind(from, whole.suspended);
    }
  }

  static void of(Predicate<Member> which, DayRange from, Standing standing) {
    boolean suspended = standing.whole().suspended;
    free(standing)
        .filter(at -> which.test(standing.member(at)))
        .forEach(at -> standing.change(at, member -> member.bind(from, suspended)));
  }

  /** Returns whether the consent of the party has effect. */
  static boolean isReady(Member member) {
    return member.left == null && member.consentEffective;
  }

  /** Returns how many parties are bound as soon as the agreement is in force. */
  static Tally ready(Standing standing) {
    return new Tally(
        free(standing).filter(at -> isReady(standing.member(at))).count(), standing.unseen());
  }

  private static IntStream free(Standing standing) {
    return IntStream.range(0, standing.parties().size())
        .filter(at -> standing.member(at).left == null)
        .filter(
            at ->
                standing.member(at).hasEntered()
                    || !standing.awaitsEntry(standing.parties().get(at)));
  }
}
