package org.entente.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns and links to read of records.
 *
 * @param columns read by the statement itself
 * @param beginning of the statement, with the columns that every read has
 * @param further columns after the beginning, as SQL in which {@code :name} stands for a value
 * @param shape of the rows
 * @param links read into the rows afterwards, by separate statements
 */
public record SelectClause(
    List<Column> columns, String beginning, String further, Row.Shape shape, List<LinkList> links) {

  private SelectClause(List<Column> columns, Row.Shape shape, List<LinkList> links) {
    this(columns, "select " + expressions(columns), "", shape, links);
  }

  /** Reads records and their links with one statement. */
  public static SelectClause withLinks(List<Column> columns, List<LinkList> links) {
    List<Column> all = all(columns, links);
    return new SelectClause(all, Row.Shape.of(all, links), List.of());
  }

  /** Reads the links with separate statements. */
  public static SelectClause linksApart(List<Column> columns, List<LinkList> links) {
    return new SelectClause(columns, Row.Shape.of(all(columns, links), links), links);
  }

  private static List<Column> all(List<Column> columns, List<LinkList> links) {
    return Stream.concat(columns.stream(), links.stream().map(LinkList::column)).toList();
  }

  private static String expressions(List<Column> columns) {
    return columns.stream().map(Column::expression).collect(Collectors.joining(", "));
  }

  SelectClause with(List<Column> more) {
    return more.isEmpty()
        ? this
        : new SelectClause(
            Stream.concat(columns.stream(), more.stream()).toList(),
            beginning,
            ", " + expressions(more),
            shape.with(more),
            links);
  }

  /** Searches only the continuation for parameters, as the beginning is long and has none. */
  PreparedStatement prepare(Connection connection, BoundSql from) throws SQLException {
    BoundSql continuation = new BoundSql(further + " from " + from.sql(), from.values());
    return continuation.prepare(connection, beginning);
  }

  Row row(ResultSet rows) throws SQLException {
    return Row.of(shape, columns, rows);
  }
}
