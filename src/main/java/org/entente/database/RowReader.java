package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads the rows of a projection, links and all, with one statement and therefore as they were at
 * one moment: in the current transaction, or without one where there is none.
 */
@ApplicationScoped
public class RowReader {

  private final DataSource database;

  RowReader(DataSource database) {
    this.database = database;
  }

  /**
   * @param further columns, besides the projection's
   * @param from gives records under the name of the collection's table, and their order
   */
  public List<Row> read(Projection<?> projection, List<Column> further, Question from) {
    Selection selection = Selection.of(projection, further);
    try (Connection connection = database.getConnection();
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
    return new Snapshot(database);
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
    try (Connection connection = database.getConnection();
        PreparedStatement statement = question.prepare(connection);
        ResultSet answer = statement.executeQuery()) {
      answer.next();
      return answer.getObject(1, type);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
