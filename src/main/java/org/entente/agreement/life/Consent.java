package org.entente.agreement.life;

/** Ratification, acceptance, approval, accession and succession (articles 14 to 16). */
final class Consent implements Rule {

  static final String ALREADY_BOUND = "The party is already bound.";

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    if (situation.whole().hasEnded()) {
      situation.contradiction(act, "Consent is given after the end of the agreement.");
      return;
    }
    boolean later = act.takesEffectLater();
    boolean fits =
        situation.change(
            act,
            member -> fitsBound(member, situation, later),
            member -> consent(step, member, situation, later));
    if (act.ofAll()) {
      situation.whole().signed = true;
    } else if (!fits) {
      situation.contradiction(act, ALREADY_BOUND);
    }
  }

  private static boolean fitsBound(Member member, Situation situation, boolean later) {
    return !situation.isBound(member) || later || !member.notices.isEmpty();
  }

  private static void consent(Step step, Member member, Situation situation, boolean later) {
    boolean bound = situation.isBound(member);
    if (!bound) {
      member.consent(step.when());
      situation.whole().signed = true;
    }
    if (later) {
      member.pending = Acts.with(member.pending, step.act());
    } else if (bound) {
      member.renewed = true;
    } else {
      member.consentEffective = true;
      Binding.ofConsent(step.act(), member, step.when(), situation);
    }
  }
}
