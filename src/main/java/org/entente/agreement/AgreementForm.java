package org.entente.agreement;

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
