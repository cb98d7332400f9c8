package org.entente.event;

/** The effect of an event on an agreement. */
public enum Effect {
  CREATES,
  IMPLEMENTS,
  INVOKES,
  THREATENS,
  SUSPENDS,
  RESTORES,
  AMENDS,
  TERMINATES
}
