package org.entente.agreement.life;

/**
 * Withdrawal of a party, or termination by all (articles 54 and 55), on the day it is done. It ends
 * also an agreement that an extension has kept in force beyond another end.
 */
final class Departure implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    Leaving how = Leaving.by(act.type(), step.when());
    if (act.ofAll() && situation.whole().deferred != null) {
      situation.end(how);
    } else if (act.ofAll()) {
      ofAll(act, how, situation);
    } else if (!situation.change(
        act, situation::isBound, member -> leave(member, how, situation))) {
      situation.contradiction(act, "A party that is not bound cannot leave.");
    }
  }

  /** Ends the agreement for all, unless an extension has moved this end. */
  static void ofAll(Act act, Leaving how, Situation situation) {
    Whole whole = situation.whole();
    if (whole.hasEnded()) {
      situation.contradiction(act, "The agreement has already ended.");
    } else if (Extension.moves(whole.extensions, whole.extended, act)) {
      whole.deferred = how;
    } else {
      if (how.whole() == AgreementStatus.TERMINATED
          && !whole.isInForce()
          && !WholeStatus.isProvisional(situation)) {
        situation.contradiction(act, "It ends the agreement, whose entry into force is missing.");
      }
      situation.end(how);
    }
  }

  static void leave(Member member, Leaving how, Situation situation) {
    member.leave(how);
    situation.whole().lastLeaving = how;
  }
}
