package org.entente.agreement.life;

/** The withdrawal of a consent that does not bind yet. A signature stands (article 18). */
final class ConsentWithdrawal implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    boolean fits =
        situation.change(
            step.act(),
            member -> member.hasConsented() && !situation.isBound(member),
            Member::withdrawConsent);
    if (!fits) {
      situation.contradiction(
          step.act(), "There is no consent to withdraw, or it already binds the party.");
    }
  }
}
