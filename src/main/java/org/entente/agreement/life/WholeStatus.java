package org.entente.agreement.life;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The status of the whole, which follows from the acts of all and from its parties. */
final class WholeStatus {

  private static final int LEAST_PARTIES = 2;

  private WholeStatus() {}

  /** Returns the statuses that are possible: more than one only if parties are unknown. */
  static Set<AgreementStatus> of(Situation situation) {
    Whole whole = situation.whole();
    if (whole.hasEnded()) {
      return EnumSet.of(whole.end.whole());
    }
    if (whole.isInForce()) {
      return inForce(situation);
    }
    if (isAppliedByEnough(situation)) {
      return EnumSet.of(AgreementStatus.PROVISIONALLY_APPLIED);
    }
    Set<AgreementStatus> statuses = EnumSet.of(notInForce(whole));
    if (situation.others() > 0) {
      statuses.add(whole.signed ? AgreementStatus.SIGNED : AgreementStatus.PROPOSED);
      statuses.add(AgreementStatus.SIGNED);
      statuses.add(AgreementStatus.PROVISIONALLY_APPLIED);
    }
    return statuses;
  }

  private static AgreementStatus notInForce(Whole whole) {
    if (whole.provisional) {
      return AgreementStatus.PROVISIONALLY_APPLIED;
    }
    return whole.signed ? AgreementStatus.SIGNED : AgreementStatus.PROPOSED;
  }

  static boolean isProvisional(Situation situation) {
    Whole whole = situation.whole();
    return !whole.isInForce()
        && !whole.hasEnded()
        && (whole.provisional || isAppliedByEnough(situation));
  }

  private static boolean isAppliedByEnough(Situation situation) {
    long least = situation.partiesComplete() ? LEAST_PARTIES : 1;
    return situation.count(member -> member.provisional).certainlyAtLeast(least);
  }

  private static Set<AgreementStatus> inForce(Situation situation) {
    Whole whole = situation.whole();
    Set<AgreementStatus> statuses = EnumSet.noneOf(AgreementStatus.class);
    if (concernsAll(
        situation,
        whole.suspended,
        member -> member.suspended,
        AgreementStatus.SUSPENDED,
        statuses)) {
      return statuses;
    }
    if (!concernsAll(
        situation,
        !whole.notices.isEmpty(),
        member -> !member.notices.isEmpty(),
        AgreementStatus.TERMINATION_NOTIFIED,
        statuses)) {
      statuses.add(AgreementStatus.IN_FORCE);
    }
    return statuses;
  }

  /**
   * Adds a status if it is possible: all have acted, or in a complete list so many that fewer than
   * two are left who have not.
   *
   * @return whether the status is certain
   */
  private static boolean concernsAll(
      Situation situation,
      boolean ofAll,
      Predicate<Member> acted,
      AgreementStatus status,
      Set<AgreementStatus> statuses) {
    PartyCount others = situation.count(member -> situation.isBound(member) && !acted.test(member));
    PartyCount these = situation.count(member -> situation.isBound(member) && acted.test(member));
    boolean tooFew = situation.partiesComplete() && !others.certainlyAtLeast(LEAST_PARTIES);
    if (ofAll || tooFew && these.possiblyAtLeast(1)) {
      statuses.add(status);
    }
    boolean undone = others.unknown() > 0 && others.possiblyAtLeast(LEAST_PARTIES);
    return !undone && (ofAll || tooFew && these.certainlyAtLeast(1));
  }
}
