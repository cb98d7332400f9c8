package org.entente.event;

/** The role of an actor in an event. */
public enum Role {
  ACTOR,
  RECIPIENT,
  MEDIATOR,
  HOST,
  AFFECTED
}
