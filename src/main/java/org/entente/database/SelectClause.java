package org.entente.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
 * @param day as of which dated links are read; null if there are none
 */
public record SelectClause(
    List<Column> columns,
    String beginning,
    String further,
    Row.Shape shape,
    List<LinkList> links,
    LocalDate day) {

  /** Gives expressions the day as of which records are read, as {@code as_of.day}. */
  static final String AS_OF = "(select cast(%s as date) as day) as_of cross join ";

  private static final String DAY = "as_of_day";

  private SelectClause(List<Column> columns, Row.Shape shape, List<LinkList> links) {
    this(columns, "select " + expressions(columns), "", shape, links, null);
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
            links,
            day);
  }

  /** Returns the clause that reads dated links as of the day. */
  public SelectClause on(LocalDate asOf) {
    return new SelectClause(columns, beginning, further, shape, links, asOf);
  }

  /** Searches only the continuation for parameters, as the beginning is long and has none. */
  PreparedStatement prepare(Connection connection, BoundSql from) throws SQLException {
    String asOf = day == null ? "" : AS_OF.formatted(":" + DAY);
    BoundSql continuation =
        new BoundSql("%s from %s%s".formatted(further, asOf, from.sql()), from.values());
    return (day == null ? continuation : continuation.with(DAY, day))
        .prepare(connection, beginning);
  }

  Row row(ResultSet rows) throws SQLException {
    return Row.of(shape, columns, rows);
  }
}
