package org.entente.agreement.life;

/** The end of provisional application other than by entry into force (article 25 (2)). */
final class ProvisionalApplicationEnd implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    boolean ofAll = act.ofAll() && situation.whole().provisional;
    boolean fits =
        situation.change(act, member -> member.provisional, member -> member.provisional = false);
    if (ofAll || !situation.any(member -> member.provisional)) {
      situation.whole().provisional = false;
    }
    if (!fits && !ofAll) {
      situation.contradiction(act, "There is no provisional application to end.");
    }
  }
}
