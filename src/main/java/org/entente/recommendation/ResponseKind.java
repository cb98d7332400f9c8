package org.entente.recommendation;

/** What an addressee says to a recommendation. */
public enum ResponseKind {
  ACCEPTED,
  PARTLY_ACCEPTED,
  NOTED,
  REJECTED
}
