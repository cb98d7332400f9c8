package org.entente.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read of records, links and all. */
final class Selection {

  private final List<Column> columns;
  private final Shape shape;

  Selection(Projection<?> projection, List<Column> further) {
    columns = Stream.concat(projection.selected(), further.stream()).toList();
    shape = Shape.of(columns, projection.links());
  }

  PreparedStatement prepare(Connection connection, Question from) throws SQLException {
    String selected = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
    return from.after("select %s from ".formatted(selected)).prepare(connection);
  }

  Row row(ResultSet rows) throws SQLException {
    return Row.of(shape, columns, rows);
  }
}
