package org.entente.imports.format;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.AgreementInput;

/** Finds recorded agreements, for rows that contain only a part of one. */
interface RecordedAgreements {

  Optional<AgreementInput> find(String id);

  /**
   * @param treaty the code of the agreements in manytreaties
   */
  List<AgreementInput> ofTreaty(String treaty);
}
