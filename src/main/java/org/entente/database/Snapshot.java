package org.entente.database;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The database as it is at one moment, read row by row whatever is written meanwhile. */
public final class Snapshot implements AutoCloseable {

  /** Sorted whole, a table would have no first row before its last one is read. */
  private static final String ROW_BY_ROW =
      "set transaction isolation level repeatable read, read only; set local enable_sort = off; "
          + TimeLimits.OF_EXPORTS;

  private final Connection connection;

  /** What is done with each row. */
  public interface Consumer {
    void accept(Row row) throws IOException;
  }

  Snapshot(Connections connections) {
    try {
      connection = connections.get();
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    try {
      begin();
    } catch (SQLException failure) {
      throw unusable(failure);
    }
  }

  private void begin() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(ROW_BY_ROW);
    }
  }

  private PersistenceException unusable(SQLException failure) {
    PersistenceException unusable = new PersistenceException(failure);
    try {
      close();
    } catch (PersistenceException lost) {
      unusable.addSuppressed(lost);
    }
    return unusable;
  }

  /**
   * Reads to the end, and counts.
   *
   * @param from gives records under the name of the collection's table, and their order
   */
  public long read(Projection<?> projection, Question from, Consumer consumer) throws IOException {
    try (RowSets sets = new RowSets(connection, projection, from);
        ReadAhead<List<Row>> ahead = new ReadAhead<>(sets::next)) {
      long count = 0;
      for (List<Row> rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
        for (Row row : rows) {
          consumer.accept(row);
        }
        count += rows.size();
      }
      return count;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
