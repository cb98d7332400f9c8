package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows of a projection, links and all, with one statement and therefore as they were at
 * one moment: in the current transaction, or without one where there is none.
 */
@ApplicationScoped
public class RowReader {

  private final Connections connections;

  RowReader(Connections connections) {
    this.connections = connections;
  }

  /**
   * @param further columns, besides the projection's
   * @param from gives records under the name of the collection's table, and their order
   */
  public List<Row> read(Projection<?> projection, List<Column> further, Question from) {
    Selection selection = projection.whole().with(further);
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

  /** To be closed by the caller. */
  public Snapshot snapshot() {
    try {
      return new Snapshot(connections);
    } catch (PersistenceException failure) {
      if (connections.leaveReplica(failure)) {
        return new Snapshot(connections);
      }
      throw failure;
    }
  }

  /** The one number that answers the question. */
  public long number(Question question) {
    return one(question, Long.class);
  }

  /** The one text that answers the question. */
  public String text(Question question) {
    return one(question, String.class);
  }

  private <T> T one(Question question, Class<T> type) {
    try (Connection connection = connections.get();
        PreparedStatement statement = question.prepare(connection);
        ResultSet answer = statement.executeQuery()) {
      answer.next();
      return answer.getObject(1, type);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
