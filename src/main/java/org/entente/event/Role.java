package org.entente.event;

/** The part that an actor has in an event. */
public enum Role {
  ACTOR,
  RECIPIENT,
  MEDIATOR,
  HOST,
  AFFECTED
}
