package org.entente.agreement;

/** The status of an agreement on a day, derived from its actions by {@link AgreementLife}. */
public enum AgreementStatus {
  PROPOSED,
  SIGNED,
  PROVISIONALLY_APPLIED,
  IN_FORCE,
  TERMINATION_NOTIFIED,
  SUSPENDED,
  TERMINATED,
  LAPSED
}
