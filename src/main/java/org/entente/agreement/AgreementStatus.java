package org.entente.agreement;

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
