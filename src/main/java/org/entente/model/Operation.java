package org.entente.model;

/** What a write did to a record. */
public enum Operation {
  CREATED,
  UPDATED,
  DELETED,
  RESTORED
}
