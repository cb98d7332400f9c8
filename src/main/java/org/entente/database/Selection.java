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
 * @param beginning of the statement, which names them
 * @param further columns in its continuation, in which {@code :name} may stand for a value
 * @param shape of the rows
 * @param links to be read into the rows afterwards
 */
record Selection(
    List<Column> columns, String beginning, String further, Shape shape, List<LinkList> links) {

  private Selection(List<Column> columns, Shape shape, List<LinkList> links) {
    this(columns, "select " + expressions(columns), "", shape, links);
  }

  /** Links and all, with one statement. */
  static Selection of(List<Column> columns, List<LinkList> links) {
    List<Column> all = all(columns, links);
    return new Selection(all, Shape.of(all, links), List.of());
  }

  /** The links by statements of their own. */
  static Selection apartFromLinks(Projection<?> projection) {
    List<Column> all = all(projection.columns(), projection.links());
    return new Selection(
        projection.columns(), Shape.of(all, projection.links()), projection.links());
  }

  private static List<Column> all(List<Column> columns, List<LinkList> links) {
    return Stream.concat(columns.stream(), links.stream().map(LinkList::column)).toList();
  }

  private static String expressions(List<Column> columns) {
    return columns.stream().map(Column::expression).collect(Collectors.joining(", "));
  }

  Selection with(List<Column> asked) {
    return asked.isEmpty()
        ? this
        : new Selection(
            Stream.concat(columns.stream(), asked.stream()).toList(),
            beginning,
            ", " + expressions(asked),
            shape.with(asked),
            links);
  }

  /** The beginning is long and the same each time, so no value is looked for in it. */
  PreparedStatement prepare(Connection connection, Question from) throws SQLException {
    Question continuation = new Question(further + " from " + from.sql(), from.values());
    return continuation.prepare(connection, beginning);
  }

  Row row(ResultSet rows) throws SQLException {
    return Row.of(shape, columns, rows);
  }
}
