package org.entente.agreement.life;

/** Ratification, acceptance, approval, accession and succession (articles 14 to 16). */
final class Consent implements Rule {

  static final String ALREADY_BOUND = "The party is already bound.";

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    if (standing.whole().hasEnded()) {
      standing.contradiction(act, "Consent is given after the end of the agreement.");
      return;
    }
    boolean later = act.takesEffectLater();
    boolean fits =
        standing.change(
            act,
            member -> fitsBound(member, standing, later),
            member -> consent(step, member, standing, later));
    if (act.ofAll()) {
      standing.whole().signed = true;
    } else if (!fits) {
      standing.contradiction(act, ALREADY_BOUND);
    }
  }

  private static boolean fitsBound(Member member, Standing standing, boolean later) {
    return !standing.isBound(member) || later || !member.notices.isEmpty();
  }

  private static void consent(Step step, Member member, Standing standing, boolean later) {
    boolean bound = standing.isBound(member);
    if (!bound) {
      member.consent(step.when());
      standing.whole().signed = true;
    }
    if (later) {
      member.pending = Acts.with(member.pending, step.act());
    } else if (bound) {
      member.renewed = true;
    } else {
      member.consentEffective = true;
      Binding.ofConsent(step.act(), member, step.when(), standing);
    }
  }
}
