package org.entente.event;

/** What an event does to an agreement. */
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
