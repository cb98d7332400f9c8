package org.entente.database;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of links that records hold. Inside its joins and expressions the link table is called
 * {@code link}; every column is read as text.
 */
public record LinkList(
    String name, String owner, String table, List<String> joins, List<Column> columns) {

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
        name, owner, table, joins, with(columns, new Column(column, expression, String.class)));
  }

  /**
   * The links of the records with the bound keys.
   *
   * @param number of this list among those that are read together
   * @param width how many columns the widest of them has
   */
  String select(int number, int width) {
    StringBuilder selected = new StringBuilder();
    for (int at = 0; at < width; at++) {
      String expression = at < columns.size() ? columns.get(at).expression() : "cast(null as text)";
      selected.append(", ").append(expression).append(" as value").append(at);
    }
    return "select %d as list, link.%s_key as owner, link.position%s from %s link %s where link.%s_key = any(:keys)"
        .formatted(number, owner, selected, table, String.join(" ", joins), owner);
  }

  private static <T> List<T> with(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
