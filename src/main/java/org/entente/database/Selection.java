package org.entente.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is read of records.
 *
 * @param columns that one statement reads
 * @param shape of the rows
 * @param links to be read into the rows afterwards
 */
record Selection(List<Column> columns, Shape shape, List<LinkList> links) {

  /** Links and all, with one statement. */
  static Selection of(Projection<?> projection, List<Column> further) {
    List<Column> columns = Stream.concat(projection.selected(), further.stream()).toList();
    return new Selection(columns, Shape.of(columns, projection.links()), List.of());
  }

  /** The links by statements of their own. */
  static Selection apartFromLinks(Projection<?> projection) {
    return new Selection(
        projection.columns(),
        Shape.of(projection.selected().toList(), projection.links()),
        projection.links());
  }

  PreparedStatement prepare(Connection connection, Question from) throws SQLException {
    String selected = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
    return from.after("select %s from ".formatted(selected)).prepare(connection);
  }

  Row row(ResultSet rows) throws SQLException {
    return Row.of(shape, columns, rows);
  }
}
