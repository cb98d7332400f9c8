package org.entente.agreement.life;

/** Withdrawal of a party, or termination by all (articles 54 and 55), on the day it is done. */
final class Departure implements Rule {

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    Leaving how = Leaving.by(act.type(), step.when());
    if (act.ofAll()) {
      ofAll(act, how, standing);
    } else if (!standing.change(act, standing::isBound, member -> leave(member, how, standing))) {
      standing.contradiction(act, "A party that is not bound cannot leave.");
    }
  }

  /** Ends the agreement for all, unless an extension has moved this end. */
  static void ofAll(Act act, Leaving how, Standing standing) {
    Whole whole = standing.whole();
    if (whole.hasEnded()) {
      standing.contradiction(act, "The agreement has already ended.");
    } else if (Extension.moves(whole.extensions, whole.extended, act)) {
      whole.deferred = how;
    } else {
      if (how.whole() == AgreementStatus.TERMINATED
          && !whole.isInForce()
          && !WholeStatus.isProvisional(standing)) {
        standing.contradiction(act, "It ends the agreement, whose entry into force is missing.");
      }
      standing.end(how);
    }
  }

  static void leave(Member member, Leaving how, Standing standing) {
    member.leave(how);
    standing.whole().lastLeaving = how;
  }
}
