package org.entente.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a result, with the columns that the result names. */
final class ResultRows {

  private final ResultSet result;
  private final List<Column> columns;
  private final Row.Shape shape;

  ResultRows(ResultSet result) throws SQLException {
    this.result = result;
    this.columns = columns(result.getMetaData());
    this.shape = Row.Shape.of(columns, List.of());
  }

  boolean next() throws SQLException {
    return result.next();
  }

  /** Reads the current row. */
  Row row() throws SQLException {
    return Row.of(shape, columns, result);
  }

  private static List<Column> columns(ResultSetMetaData result) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int at = 1; at <= result.getColumnCount(); at++) {
      String name = result.getColumnLabel(at);
      columns.add(new Column(name, name, Column.Type.named(result.getColumnTypeName(at))));
    }
    return columns;
  }
}
