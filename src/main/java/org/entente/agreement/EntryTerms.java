package org.entente.agreement;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.entente.agreement.life.EntryIntoForce;

/**
 * What it takes for an agreement to enter into force: the consent of a number of parties, or of
 * all.
 */
public record EntryTerms(@Min(1) @Max(500) Integer parties, @AssertTrue Boolean all) {

  /** Returns null if neither is given. */
  static EntryTerms of(Integer parties, Boolean all) {
    return parties == null && all == null ? null : new EntryTerms(parties, all);
  }

  /** Returns the rule; without terms only a recorded entry into force decides. */
  static EntryIntoForce rule(EntryTerms terms) {
    return terms == null
        ? EntryIntoForce.AS_RECORDED
        : new EntryIntoForce(terms.parties, terms.all != null);
  }
}
