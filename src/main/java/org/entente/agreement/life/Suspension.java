package org.entente.agreement.life;

/** Suspension of operation by one party or by all (articles 57 to 60). */
final class Suspension implements Rule {

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    boolean ofAll = act.ofAll() && standing.whole().isInForce();
    boolean fits = standing.change(act, standing::isBound, member -> member.suspended = true);
    if (ofAll) {
      standing.whole().suspended = true;
    } else if (!fits) {
      standing.contradiction(act, "What is not in force for a party cannot be suspended.");
    }
  }
}
