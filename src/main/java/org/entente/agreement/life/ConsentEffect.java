package org.entente.agreement.life;

/** The day from which a consent binds, if it is later than the consent. */
final class ConsentEffect implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    situation.change(
        step.act(),
        member -> member.pending.contains(step.act()),
        member -> {
          member.pending = Acts.without(member.pending, step.act());
          if (situation.isBound(member)) {
            renew(member, step.act(), situation);
          } else {
            member.consentEffective = true;
            Binding.ofConsent(step.act(), member, step.when(), situation);
          }
        });
  }

  private static void renew(Member member, Act act, Situation situation) {
    if (member.notices.isEmpty()) {
      situation.contradiction(act, Consent.ALREADY_BOUND);
    } else {
      member.renewed = true;
    }
  }
}
