package org.entente.json;

/** Checks the meaning of records whose form is wrong, so that a client learns of both at once. */
public interface MeaningChecks {

  /**
   * Adds what is wrong with the meaning of the members that are well formed.
   *
   * @param id that the record has by its address; null for a new record
   */
  InvalidInput complete(InvalidInput wrong, String id);
}
