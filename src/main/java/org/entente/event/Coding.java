package org.entente.event;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Whether a person or a machine coded an event. Machines often code one event many times, so lists
 * and counts cover machine-coded events only on request.
 */
public enum Coding {
  HUMAN,
  MACHINE;

  /**
   * Returns the SQL condition that a column holds one of the codings. The codings are literals, not
   * bound values, so that PostgreSQL can use the partial indexes of human-coded events.
   *
   * @throws IllegalArgumentException when a text is not the name of a coding
   */
  public static String condition(String column, Collection<String> codings) {
    return codings.stream()
        .map(Coding::valueOf)
        .map(coding -> "'" + coding + "'")
        .collect(Collectors.joining(", ", column + " in (", ")"));
  }
}
