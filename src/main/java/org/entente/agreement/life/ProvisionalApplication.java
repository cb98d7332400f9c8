package org.entente.agreement.life;

/** Provisional application (article 25 (1)). */
final class ProvisionalApplication implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    Whole whole = situation.whole();
    if (whole.hasEnded()) {
      situation.contradiction(act, "The agreement has ended.");
      return;
    }
    boolean fits =
        situation.change(
            act,
            member -> !situation.isBound(member) && member.left == null,
            member -> member.provisional = true);
    if (act.ofAll() && !whole.isInForce()) {
      whole.provisional = true;
    } else if (!fits) {
      situation.contradiction(act, "The party is bound, or has left.");
    }
  }
}
