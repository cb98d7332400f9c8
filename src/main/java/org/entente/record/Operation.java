package org.entente.record;

/** What a write did to a record. */
public enum Operation {
  CREATED,
  UPDATED,
  DELETED,
  RESTORED
}
