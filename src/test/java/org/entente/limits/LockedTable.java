package org.entente.limits;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Locks the table of a collection until it is closed. */
public final class LockedTable implements AutoCloseable {

  private static final String WAITING =
      """
      select count(*) from pg_locks
      where not granted and waitstart < clock_timestamp() - make_interval(secs => %d)
      """;

  private final Connection connection;
  private final String table;

  public LockedTable(DataSource database, String table) throws SQLException {
    this.table = table;
    connection = database.getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table " + table);
    }
  }

  String path() {
    return "/%ss".formatted(table);
  }

  /** Returns how many sessions have waited for a lock for at least the given time. */
  public int awaitedFor(Duration time) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet waiting = statement.executeQuery(WAITING.formatted(time.toSeconds()))) {
      waiting.next();
      return waiting.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
