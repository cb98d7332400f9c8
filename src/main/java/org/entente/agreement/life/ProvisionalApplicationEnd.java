package org.entente.agreement.life;

/** The end of provisional application other than by entry into force (article 25 (2)). */
final class ProvisionalApplicationEnd implements Rule {

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    boolean ofAll = act.ofAll() && standing.whole().provisional;
    boolean fits =
        standing.change(act, member -> member.provisional, member -> member.provisional = false);
    if (ofAll || !standing.any(member -> member.provisional)) {
      standing.whole().provisional = false;
    }
    if (!fits && !ofAll) {
      standing.contradiction(act, "There is no provisional application to end.");
    }
  }
}
