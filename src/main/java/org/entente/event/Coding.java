package org.entente.event;

import java.util.List;

/** Who coded an event. Machines report one event often, so they are heard when asked for. */
public enum Coding {
  HUMAN,
  MACHINE;

  /**
   * The SQL condition that a column holds one of the codings: in words where people's alone are
   * asked for, so that the indexes of these few events are found.
   *
   * @param parameter to which the codings are bound otherwise
   */
  public static String condition(String column, String parameter, List<String> codings) {
    return codings.equals(List.of(HUMAN.name()))
        ? column + " = 'HUMAN'"
        : column + " = any(" + parameter + ")";
  }
}
