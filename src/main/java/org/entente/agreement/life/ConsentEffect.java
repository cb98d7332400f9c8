package org.entente.agreement.life;

/** The day from which a consent binds, if it is later than the consent. */
final class ConsentEffect implements Rule {

  @Override
  public void apply(Step step, Standing standing) {
    standing.change(
        step.act(),
        member -> member.pending.contains(step.act()),
        member -> {
          member.pending = Acts.without(member.pending, step.act());
          if (standing.isBound(member)) {
            renew(member, step.act(), standing);
          } else {
            member.consentEffective = true;
            Binding.ofConsent(step.act(), member, step.when(), standing);
          }
        });
  }

  private static void renew(Member member, Act act, Standing standing) {
    if (member.notices.isEmpty()) {
      standing.contradiction(act, Consent.ALREADY_BOUND);
    } else {
      member.renewed = true;
    }
  }
}
