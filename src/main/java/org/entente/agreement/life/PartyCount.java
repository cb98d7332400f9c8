package org.entente.agreement.life;

/**
 * A number of parties, of which some may be unknown.
 *
 * @param unknown how many others may belong to them
 */
record PartyCount(long known, long unknown) {

  boolean certainlyAtLeast(long number) {
    return known >= number;
  }

  boolean possiblyAtLeast(long number) {
    return known + unknown >= number;
  }
}
