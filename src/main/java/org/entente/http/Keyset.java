package org.entente.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.http.ListRequest.Order;

/**
 * The total order of a list, by its sort keys and then by the key of the record, and places in it.
 */
record Keyset(String table, List<Order> keys) {

  String orderBy() {
    String ordered =
        keys.stream()
            .map(key -> key.sort().expression() + direction(key.descending()) + ", ")
            .collect(Collectors.joining());
    return ordered + table + ".key" + direction(last());
  }

  /**
   * What holds of the records behind the position.
   *
   * @param bind gives a value a parameter's name
   */
  String after(Cursors.Position position, Function<Object, String> bind) {
    List<String> expressions = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int at = 0; at < keys.size(); at++) {
      Sort sort = keys.get(at).sort();
      expressions.add(sort.expression());
      values.add(
          "cast(:%s as %s)".formatted(bind.apply(position.sortValues().get(at)), sort.type()));
    }
    expressions.add(table + ".key");
    values.add(":" + bind.apply(position.recordKey()));
    return sameDirection() ? afterRow(expressions, values) : afterEach(expressions, values);
  }

  private String afterRow(List<String> expressions, List<String> values) {
    return "(%s) %s (%s)"
        .formatted(String.join(", ", expressions), beyond(last()), String.join(", ", values));
  }

  /** Behind by the first key, or level by it and behind by the second one, and so on. */
  private String afterEach(List<String> expressions, List<String> values) {
    List<String> ways = new ArrayList<>();
    String level = "";
    for (int at = 0; at < expressions.size(); at++) {
      boolean descending = at < keys.size() ? keys.get(at).descending() : last();
      ways.add(
          level + "%s %s %s".formatted(expressions.get(at), beyond(descending), values.get(at)));
      level += "%s = %s and ".formatted(expressions.get(at), values.get(at));
    }
    return "(" + String.join(" or ", ways) + ")";
  }

  private boolean sameDirection() {
    return keys.stream().allMatch(key -> key.descending() == last());
  }

  private boolean last() {
    return !keys.isEmpty() && keys.get(keys.size() - 1).descending();
  }

  private static String direction(boolean descending) {
    return descending ? " desc" : "";
  }

  private static String beyond(boolean descending) {
    return descending ? "<" : ">";
  }
}
