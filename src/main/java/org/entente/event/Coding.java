package org.entente.event;

/** Who coded an event. Machines report one event often, so they are heard when asked for. */
public enum Coding {
  HUMAN,
  MACHINE
}
