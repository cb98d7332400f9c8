package org.entente.agreement.life;

/**
 * What it takes for an agreement to enter into force (article 24 (1) of the Vienna Convention).
 *
 * @param parties the number of parties that must have consented; null if no number decides
 * @param all whether all parties must have consented
 */
public record EntryIntoForce(Integer parties, boolean all) {

  /** Only a recorded entry into force decides. */
  public static final EntryIntoForce AS_RECORDED = new EntryIntoForce(null, false);
}
