package org.entente.event;

import java.util.List;
import java.util.Map;

/** Who coded an event. */
public enum Coding {
  HUMAN,
  MACHINE;

  /** What counts and series take unless asked otherwise: machines report the same event often. */
  public static final Map<String, List<String>> BY_DEFAULT =
      Map.of("coding", List.of(HUMAN.name()));
}
