package org.entente.http;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of PostgreSQL's error codes tell of a state that passes, rather than of a defect here. */
public final class SqlStates {

  /** Stands for an error without a code, as the pool throws when it has no connection to give. */
  static final String NO_CONNECTION = "08000";

  /** No connection, transaction to be repeated, out of resources, shut down, read only, locked. */
  private static final List<String> PASSING = List.of("08", "40", "53", "57", "25006", "55P03");

  /** A statement, or the wait for what another transaction holds, took longer than allowed. */
  private static final List<String> TOO_LONG = List.of("57014", "55P03");

  static final String UNIQUE_VIOLATION = "23505";
  static final String FOREIGN_KEY_VIOLATION = "23503";

  private SqlStates() {}

  /** The code behind a failure; empty when the database has nothing to do with it. */
  static Optional<String> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .map(state -> state == null ? NO_CONNECTION : state)
        .reduce((outer, inner) -> inner);
  }

  /** Whether another transaction was in the way, so that the same can be tried again. */
  public static boolean collision(Throwable failure) {
    String state = of(failure).orElse("");
    return state.equals(UNIQUE_VIOLATION)
        || state.equals(FOREIGN_KEY_VIOLATION)
        || state.startsWith("40");
  }

  static boolean tookTooLong(String state) {
    return TOO_LONG.contains(state);
  }

  /** Whether it is the state of the database, rather than what was asked of it. */
  public static boolean passing(Throwable failure) {
    return of(failure).filter(SqlStates::passing).isPresent();
  }

  static boolean passing(String state) {
    return PASSING.stream().anyMatch(state::startsWith);
  }
}
