package org.entente.database;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The database as of one moment, read row by row regardless of concurrent writes. */
public final class Snapshot implements AutoCloseable {

  /** Without sorts, because a sort reads the whole table before it returns the first row. */
  private static final String ROW_BY_ROW =
      "set transaction isolation level repeatable read, read only; set local enable_sort = off; "
          + TransactionTimeouts.OF_EXPORTS;

  private static final int FETCHED_ROWS = 500;

  private final Connection connection;

  /** Receives each row. */
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
    execute(ROW_BY_ROW);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
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
   * Reads all records.
   *
   * @param from the SQL after FROM: the records, under the name of their table, and their order
   * @return the number of records
   */
  public long read(SelectClause records, BoundSql from, Consumer consumer) throws IOException {
    try (RowSets sets = new RowSets(connection, records, from);
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

  /** Reads all rows of a statement, which sorts what it selects. */
  public void read(BoundSql sql, Consumer consumer) throws IOException {
    try (PreparedStatement statement = sql.prepare(connection)) {
      execute("set local enable_sort = on");
      statement.setFetchSize(FETCHED_ROWS);
      try (ResultSet result = statement.executeQuery()) {
        ResultRows rows = new ResultRows(result);
        while (rows.next()) {
          consumer.accept(rows.row());
        }
      }
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
