package org.entente.agreement.life;

/** The status of an agreement as a whole on a day. */
public enum AgreementStatus {
  PROPOSED,
  SIGNED,
  PROVISIONALLY_APPLIED,
  IN_FORCE,
  TERMINATION_NOTIFIED,
  SUSPENDED,
  TERMINATED,
  LAPSED,
  SUPERSEDED
}
