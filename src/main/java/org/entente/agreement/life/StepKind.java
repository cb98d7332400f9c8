package org.entente.agreement.life;

/**
 * What can happen on a day, in the order in which it counts on one day: what is done counts before
 * what expires, and nothing counts before what it undoes.
 */
enum StepKind {
  SIGNED(new Signature()),
  CONSENTED(new Consent()),
  CONSENT_EFFECTIVE(new ConsentEffect()),
  CONSENT_WITHDRAWN(new ConsentWithdrawal()),
  PROVISIONALLY_APPLIED(new ProvisionalApplication()),
  PROVISIONAL_APPLICATION_ENDED(new ProvisionalApplicationEnd()),
  ENTERED_INTO_FORCE(new Entry()),
  EXTENDED(new Extension()),
  SUSPENDED(new Suspension()),
  RESUMED(new Resumption()),
  NOTICE_GIVEN(new Notice()),
  NOTICE_UNDONE(new NoticeUndone()),
  ENDED(new Departure()),
  EXPIRED(new Expiry()),
  EXTENSION_EXPIRED(new ExtensionExpiry());

  private final Rule rule;

  StepKind(Rule rule) {
    this.rule = rule;
  }

  Rule rule() {
    return rule;
  }
}
