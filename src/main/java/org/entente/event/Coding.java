package org.entente.event;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Who coded an event. Machines report one event often, so they are heard when asked for. */
public enum Coding {
  HUMAN,
  MACHINE;

  /**
   * The SQL condition that a column holds one of the codings: in words, so that for people's alone
   * the indexes of these few events are found.
   */
  public static String condition(String column, String... codings) {
    return Arrays.stream(codings)
        .map(Coding::valueOf)
        .map(coding -> "'" + coding + "'")
        .collect(Collectors.joining(", ", column + " in (", ")"));
  }
}
