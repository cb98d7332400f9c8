package org.entente.agreement.life;

/** Suspension of operation by one party or by all (articles 57 to 60). */
final class Suspension implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    boolean ofAll = act.ofAll() && situation.whole().isInForce();
    boolean fits = situation.change(act, situation::isBound, member -> member.suspended = true);
    if (ofAll) {
      situation.whole().suspended = true;
    } else if (!fits) {
      situation.contradiction(act, "What is not in force for a party cannot be suspended.");
    }
  }
}
