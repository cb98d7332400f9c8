package org.entente.database;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Classifies PostgreSQL's error codes: transient states, collisions, timeouts and defects. */
public final class SqlStates {

  /** Stands for an error without a code, such as the pool's when no connection is free. */
  static final String NO_CONNECTION = "08000";

  /**
   * No connection, transaction rolled back, insufficient resources, operator intervention,
   * read-only transaction, lock not available.
   */
  private static final List<String> PASSING = List.of("08", "40", "53", "57", "25006", "55P03");

  /** A statement, or the wait for a lock, exceeded its timeout. */
  private static final List<String> TOO_LONG = List.of("57014", "55P03");

  public static final String UNIQUE_VIOLATION = "23505";
  public static final String FOREIGN_KEY_VIOLATION = "23503";

  private SqlStates() {}

  /** Returns the code of the database error behind a failure; empty if there is none. */
  public static Optional<String> of(Throwable failure) {
    return behind(failure)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .map(state -> state == null ? NO_CONNECTION : state)
        .reduce((outer, inner) -> inner);
  }

  /**
   * Returns the failure, its causes, and the suppressed exceptions, to which a transaction manager
   * adds the cause of a failed commit.
   */
  private static Stream<Throwable> behind(Throwable failure) {
    return Stream.concat(
        Stream.of(failure),
        Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
            .flatMap(SqlStates::behind));
  }

  /** Returns whether the connection broke during the commit, so that its outcome is unknown. */
  public static boolean lostAtCommit(Throwable failure, String state) {
    return (state.startsWith("08") || state.startsWith("57P"))
        && behind(failure).anyMatch(RollbackException.class::isInstance);
  }

  /** Returns whether a concurrent transaction caused the failure, so that a retry may succeed. */
  public static boolean collision(Throwable failure) {
    String state = of(failure).orElse("");
    return state.equals(UNIQUE_VIOLATION)
        || state.equals(FOREIGN_KEY_VIOLATION)
        || state.startsWith("40");
  }

  /** Returns whether a statement, or the wait for a lock, exceeded its timeout. */
  public static boolean tookTooLong(Throwable failure) {
    return of(failure).filter(SqlStates::tookTooLong).isPresent();
  }

  public static boolean tookTooLong(String state) {
    return TOO_LONG.contains(state);
  }

  /** Returns whether the cause is a transient state of the database, rather than the statement. */
  public static boolean passing(Throwable failure) {
    return of(failure).filter(SqlStates::passing).isPresent();
  }

  public static boolean passing(String state) {
    return PASSING.stream().anyMatch(state::startsWith);
  }
}
