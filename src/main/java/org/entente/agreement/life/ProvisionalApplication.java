package org.entente.agreement.life;

/** Provisional application (article 25 (1)). */
final class ProvisionalApplication implements Rule {

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    Whole whole = standing.whole();
    if (whole.hasEnded()) {
      standing.contradiction(act, "The agreement has ended.");
      return;
    }
    boolean fits =
        standing.change(
            act,
            member -> !standing.isBound(member) && member.left == null,
            member -> member.provisional = true);
    if (act.ofAll() && !whole.isInForce()) {
      whole.provisional = true;
    } else if (!fits) {
      standing.contradiction(act, "The party is bound, or has left.");
    }
  }
}
