package org.entente.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list member of records whose elements are the rows of a link table, in order of position. Joins
 * and expressions refer to the link table as {@code link}; every column is read as text.
 *
 * @param owner the table of the records
 * @param table the link table
 * @param dated whether the links hold from {@code from_day} to {@code to_day}, and those are read
 *     that hold on the day as of which records are read
 */
public record LinkList(
    String name,
    String owner,
    String table,
    List<String> joins,
    List<Column> columns,
    boolean dated) {

  private static final String ON_DAY = " and as_of.day between link.from_day and link.to_day";

  public LinkList(String name, String owner, String table) {
    this(name, owner, table, List.of(), List.of(), false);
  }

  /** Returns a list of links that hold on some days only. */
  public static LinkList onDay(String name, String owner, String table) {
    return new LinkList(name, owner, table, List.of(), List.of(), true);
  }

  /** Returns links to records, which are read as the ids and labels of these. */
  public static LinkList toRecords(
      String name, String owner, String table, String target, String label) {
    return new LinkList(name, owner, table)
        .join("join %s target on target.key = link.%s_key".formatted(target, target))
        .column("id", "target.id")
        .column(label, "target." + label);
  }

  public LinkList join(String join) {
    return new LinkList(name, owner, table, with(joins, join), columns, dated);
  }

  public LinkList column(String column, String expression) {
    return new LinkList(
        name,
        owner,
        table,
        joins,
        with(columns, new Column(column, expression, Column.Type.TEXT)),
        dated);
  }

  /** Returns a column with all links of a record: an array of arrays of values. */
  Column column() {
    String values = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
    String links =
        "array(select array[%s] from %s link %s where link.%4$s_key = %4$s.key%5$s order by link.position)"
            .formatted(values, table, String.join(" ", joins), owner, dated ? ON_DAY : "");
    return new Column(name, links, Column.Type.LINKS);
  }

  /**
   * Returns SQL for the links of records with the bound keys: the record's key, then values. If the
   * links are dated, the day is bound before the keys.
   */
  String selectByOwners() {
    String values = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
    return "select link.%1$s_key, %2$s from %5$s%3$s link %4$s where link.%1$s_key = any(?)%6$s order by link.%1$s_key, link.position"
        .formatted(
            owner,
            values,
            table,
            String.join(" ", joins),
            dated ? SelectClause.AS_OF.formatted("?") : "",
            dated ? ON_DAY : "");
  }

  private static <T> List<T> with(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
