package org.entente.event;

/** Who coded an event. */
public enum Coding {
  HUMAN,
  MACHINE
}
