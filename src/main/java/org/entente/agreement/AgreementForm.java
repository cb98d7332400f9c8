package org.entente.agreement;

/** The legal forms of agreements. */
public enum AgreementForm {
  TREATY,
  AGREEMENT,
  PROTOCOL,
  MEMORANDUM_OF_UNDERSTANDING,
  DECLARATION,
  ARRANGEMENT,
  DIALOGUE_MECHANISM,
  OTHER
}
