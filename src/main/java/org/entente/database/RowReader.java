package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads rows from the database that the current request reads from, in the current transaction if
 * there is one.
 */
@ApplicationScoped
public class RowReader {

  private final Connections connections;

  RowReader(Connections connections) {
    this.connections = connections;
  }

  /**
   * Reads records and their links as of one moment, with one statement.
   *
   * @param further columns besides those of the clause
   * @param from the SQL after FROM: the records, under the name of their table, and their order
   */
  public List<Row> records(SelectClause clause, List<Column> further, BoundSql from) {
    SelectClause selection = clause.with(further);
    try (Connection connection = connections.get();
        PreparedStatement statement = selection.prepare(connection, from);
        ResultSet records = statement.executeQuery()) {
      List<Row> rows = new ArrayList<>();
      while (records.next()) {
        rows.add(selection.row(records));
      }
      return rows;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /** Reads every row of a statement. */
  public <T> List<T> list(BoundSql sql, Function<Row, T> read) {
    try (Connection connection = connections.get();
        PreparedStatement statement = sql.prepare(connection);
        ResultSet result = statement.executeQuery()) {
      ResultRows found = new ResultRows(result);
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(read.apply(found.row()));
      }
      return rows;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /** Reads the first row; empty if there is none. */
  public <T> Optional<T> first(BoundSql sql, Function<Row, T> read) {
    return list(sql, read).stream().findFirst();
  }

  /** Reads the single number that a statement returns. */
  public long number(BoundSql sql) {
    return value(sql, Long.class);
  }

  /** Reads the single text that a statement returns. */
  public String text(BoundSql sql) {
    return value(sql, String.class);
  }

  /** Reads the single boolean that a statement returns. */
  public boolean flag(BoundSql sql) {
    return value(sql, Boolean.class);
  }

  private <T> T value(BoundSql sql, Class<T> type) {
    try (Connection connection = connections.get();
        PreparedStatement statement = sql.prepare(connection);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getObject(1, type);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /** Opens a snapshot; the caller closes it. */
  public Snapshot snapshot() {
    try {
      return new Snapshot(connections);
    } catch (PersistenceException failure) {
      if (connections.fallBackToPrimary(failure)) {
        return new Snapshot(connections);
      }
      throw failure;
    }
  }
}
