package org.entente.http;

import jakarta.transaction.RollbackException;
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
    return behind(failure)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .map(state -> state == null ? NO_CONNECTION : state)
        .reduce((outer, inner) -> inner);
  }

  /** A transaction manager does not name the cause of a commit that failed, but attaches it. */
  private static Stream<Throwable> behind(Throwable failure) {
    return Stream.concat(
        Stream.of(failure),
        Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
            .flatMap(SqlStates::behind));
  }

  /** Whether the connection broke where nobody knows what became of the transaction. */
  static boolean lostAtCommit(Throwable failure, String state) {
    return (state.startsWith("08") || state.startsWith("57P"))
        && behind(failure).anyMatch(RollbackException.class::isInstance);
  }

  /** Whether another transaction was in the way, so that the same can be tried again. */
  public static boolean collision(Throwable failure) {
    String state = of(failure).orElse("");
    return state.equals(UNIQUE_VIOLATION)
        || state.equals(FOREIGN_KEY_VIOLATION)
        || state.startsWith("40");
  }

  public static boolean tookTooLong(Throwable failure) {
    return of(failure).filter(SqlStates::tookTooLong).isPresent();
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
