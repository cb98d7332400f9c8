package org.entente.http;

import java.util.List;

/** Which of PostgreSQL's error codes tell of a state that passes, rather than of a defect here. */
final class SqlStates {

  /** Stands for an error without a code, as the pool throws when it has no connection to give. */
  static final String NO_CONNECTION = "08000";

  /** No connection, transaction to be repeated, out of resources, shut down, read only. */
  private static final List<String> PASSING = List.of("08", "40", "53", "57", "25006");

  private SqlStates() {}

  static boolean passing(String state) {
    return PASSING.stream().anyMatch(state::startsWith);
  }
}
