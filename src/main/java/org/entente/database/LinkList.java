package org.entente.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A record's list of links, read with the record's row: one array a column, in the list's order, so
 * that a page costs one statement. Inside, the link table is called {@code link}.
 */
public record LinkList(
    String name, String owner, String table, List<String> joins, List<Column> columns) {

  private record Column(String name, String expression) {}

  public LinkList(String name, String owner, String table) {
    this(name, owner, table, List.of(), List.of());
  }

  /** Links that lead to records and are read as their ids and labels. */
  public static LinkList toRecords(
      String name, String owner, String table, String target, String label) {
    return new LinkList(name, owner, table)
        .join("join %s target on target.key = link.%s_key".formatted(target, target))
        .column("id", "target.id")
        .column(label, "target." + label);
  }

  public LinkList join(String join) {
    return new LinkList(name, owner, table, with(joins, join), columns);
  }

  public LinkList column(String column, String expression) {
    return new LinkList(
        name, owner, table, joins, with(columns, new Column(name + "_" + column, expression)));
  }

  String selected() {
    return columns.stream()
        .map(column -> name + "." + column.name())
        .collect(Collectors.joining(", "));
  }

  String lateral() {
    String arrays =
        columns.stream()
            .map(
                column ->
                    "array_agg(%s order by link.position) as %s"
                        .formatted(column.expression(), column.name()))
            .collect(Collectors.joining(", "));
    return "left join lateral (select %s from %s link %s where link.%s_key = %s.key) %s on true"
        .formatted(arrays, table, String.join(" ", joins), owner, owner, name);
  }

  private static <T> List<T> with(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
