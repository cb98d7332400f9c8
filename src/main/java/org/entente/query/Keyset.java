package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.query.ListRequest.Order;

/**
 * The total order of a list, and positions in it: the sort keys, then a column that orders records
 * with equal sort keys.
 *
 * @param last orders records with equal sort keys
 */
record Keyset(List<Order> keys, Expression last) {

  /** Returns the order of pages, which ends with the key of a record. */
  static Keyset byKey(List<Order> keys) {
    return new Keyset(keys, Expression.KEY);
  }

  /** Returns the order of exports, which ends with the id, as keys differ between databases. */
  static Keyset byId(List<Order> keys) {
    return new Keyset(keys, Expression.of("{id}"));
  }

  Expression orderBy() {
    return Expression.of(
        Stream.concat(
                keys.stream()
                    .map(key -> key.sort().expression().template() + direction(key.descending())),
                Stream.of(last.template() + direction(lastDescends())))
            .collect(Collectors.joining(", ")));
  }

  /** Returns the order without directions, for {@code distinct on}. */
  Expression distinctOn() {
    return Expression.of(String.join(", ", expressions()));
  }

  /**
   * Returns the condition for records after the position.
   *
   * @param bind binds a value and returns the name of its parameter
   */
  Expression after(Cursors.Position position, Function<Object, String> bind) {
    List<String> values = new ArrayList<>();
    for (int at = 0; at < keys.size(); at++) {
      values.add(
          "cast(:%s as %s)"
              .formatted(bind.apply(position.sortValues().get(at)), keys.get(at).sort().type()));
    }
    values.add(":" + bind.apply(position.recordKey()));
    return Expression.of(sameDirection() ? afterRow(values) : afterEach(values));
  }

  private List<String> expressions() {
    return Stream.concat(keys.stream().map(key -> key.sort().expression()), Stream.of(last))
        .map(Expression::template)
        .toList();
  }

  private String afterRow(List<String> values) {
    return "(%s) %s (%s)"
        .formatted(
            String.join(", ", expressions()), beyond(lastDescends()), String.join(", ", values));
  }

  /**
   * Compares key by key: greater by the first, or equal by the first and greater by the second, and
   * so on.
   */
  private String afterEach(List<String> values) {
    List<String> expressions = expressions();
    List<String> alternatives = new ArrayList<>();
    String equal = "";
    for (int at = 0; at < expressions.size(); at++) {
      boolean descending = at < keys.size() ? keys.get(at).descending() : lastDescends();
      alternatives.add(
          equal + "%s %s %s".formatted(expressions.get(at), beyond(descending), values.get(at)));
      equal += "%s = %s and ".formatted(expressions.get(at), values.get(at));
    }
    return "(" + String.join(" or ", alternatives) + ")";
  }

  private boolean sameDirection() {
    return keys.stream().allMatch(key -> key.descending() == lastDescends());
  }

  private boolean lastDescends() {
    return !keys.isEmpty() && keys.get(keys.size() - 1).descending();
  }

  private static String direction(boolean descending) {
    return descending ? " desc" : "";
  }

  private static String beyond(boolean descending) {
    return descending ? "<" : ">";
  }
}
