package org.entente.recommendation;

/** The kinds of response of an addressee to a recommendation. */
public enum ResponseKind {
  ACCEPTED,
  PARTLY_ACCEPTED,
  NOTED,
  REJECTED
}
