package org.entente.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.database.Column;
import org.entente.database.ColumnType;
import org.entente.database.Question;
import org.entente.http.LinkFilter.Part;
import org.entente.http.ListRequest.LinkCondition;

/**
 * The SQL of a list and what it binds.
 *
 * <p>The page is found first, so that links are read for its records alone. Where the list is
 * sorted by its default key and a dated link is asked for, the page is read from the index of these
 * links, which has them in that order: once for each of the values, and the first of all are taken.
 */
final class ListStatement {

  static final String SORT_VALUE = "sort_value_";
  static final String KEY = "key";

  private static final String VALUE = ":value";

  /** More would take seconds to rank. */
  private static final String RANKED = " limit 5000";

  /** The order that follows must not decide how they are found. */
  private static final String KEPT_APART = " offset 0";

  private final ListRequest request;
  private final Optional<Cursors.Position> after;
  private final String table;
  private final Map<String, Object> bound = new LinkedHashMap<>();

  ListStatement(Listing<?> listing, ListRequest request) {
    this(listing, request, Optional.empty());
  }

  ListStatement(Listing<?> listing, ListRequest request, Optional<Cursors.Position> after) {
    this.request = request;
    this.after = after;
    this.table = listing.projection().collection().table();
    if (byRelevance()) {
      bound.put(Listing.WORDS, request.words().orElseThrow());
    }
  }

  /** The page's records under the name of their table, in their order. */
  Question page() {
    return new Question("(%s) %s order by %s".formatted(records(), table, order()), bound);
  }

  /**
   * All records, not only a page's; what is level comes by its id, which stays the same elsewhere.
   */
  Question whole() {
    return new Question(
        "%s%s order by %s limit %d"
            .formatted(table, where(conditionsOfAll()), byId(), request.limit()),
        bound);
  }

  /** By which the last record of the page is found again. */
  List<Column> sortValues() {
    return IntStream.range(0, request.order().size())
        .mapToObj(
            at ->
                new Column(
                    SORT_VALUE + at,
                    "cast(%s as text)".formatted(request.order().get(at).sort().expression()),
                    ColumnType.TEXT))
        .toList();
  }

  Question count() {
    return new Question("select count(*) from " + matching().sql(), bound);
  }

  /** The whole list's records under the name of their table, in no order. */
  Question matching() {
    return new Question(table + where(conditionsOfAll()), bound);
  }

  private String records() {
    if (request.conditions().stream().anyMatch(condition -> condition.filter().content())) {
      return recordsByContent();
    }
    if (request.links().isEmpty()) {
      return recordsByOwnIndex();
    }
    return request.inOrder().stream()
        .findFirst()
        .map(this::recordsByLink)
        .orElseGet(this::recordsByContent);
  }

  /** All that is found by words, tags or links, and then sorted. */
  private String recordsByContent() {
    String found =
        "select * from %s%s%s"
            .formatted(table, where(conditionsOfAll()), byRelevance() ? RANKED : KEPT_APART);
    return "select * from (%s) %s%s order by %s limit %d"
        .formatted(found, table, where(after()), order(), request.limit() + 1);
  }

  /** Keys first: an index may hold all that they are chosen by. */
  private String recordsByOwnIndex() {
    List<String> conditions = conditionsOfAll();
    conditions.addAll(after());
    return "select %1$s.* from (select %1$s.key from %1$s%2$s order by %3$s limit %4$d) page join %1$s using (key)"
        .formatted(table, where(conditions), order(), request.limit() + 1);
  }

  private String recordsByLink(LinkCondition driver) {
    List<String> conditions = conditions();
    request.links().stream()
        .filter(link -> link != driver)
        .forEach(
            link ->
                conditions.add(exists(link, List.of(), link.filter().dated() ? KEPT_APART : "")));
    conditions.addAll(after());
    Part first = driver.values().keySet().iterator().next();
    List<String> branches =
        Arrays.stream(driver.values().get(first))
            .distinct()
            .map(value -> branch(driver, first, value, conditions))
            .toList();
    return branches.size() == 1
        ? branches.get(0)
        : distinct("*", "(%s) %s".formatted(String.join(" union all ", branches), table), order());
  }

  /** In an order that ends with the key, so that what is the same comes together. */
  private String distinct(String columns, String from, String order) {
    return "(select distinct on (%s) %s from %s order by %s limit %d)"
        .formatted(order.replace(" desc", ""), columns, from, order, request.limit() + 1);
  }

  /** The first records by the links whose first part has the value. */
  private String branch(LinkCondition driver, Part first, String value, List<String> conditions) {
    List<String> ofLink = new ArrayList<>();
    ofLink.add(first.is(":" + bind(value)));
    driver
        .values()
        .forEach(
            (part, values) -> {
              if (part != first) {
                ofLink.add(part.any(bind(values)));
              }
            });
    conditions.stream().map(driver.filter()::onLink).forEach(ofLink::add);
    String from =
        "%2$s link join %1$s on %1$s.key = link.%1$s_key where %3$s"
            .formatted(table, driver.filter().table(), String.join(" and ", ofLink));
    return distinct(table + ".*", from, driver.filter().onLink(order()));
  }

  /**
   * With a name of its own, as the list may be read by another link.
   *
   * @param also what else is known of the link
   * @param apart whether it is looked for in one record after the other, until the page is full
   */
  private String exists(LinkCondition condition, List<String> also, String apart) {
    return Stream.concat(
            condition.values().entrySet().stream()
                .map(part -> part.getKey().any(bind(part.getValue()))),
            also.stream())
        .map(sql -> sql.replace("link.", "other."))
        .collect(
            Collectors.joining(
                " and ",
                "exists (select from %1$s other where other.%2$s_key = %2$s.key and "
                    .formatted(condition.filter().table(), table),
                apart + ")"));
  }

  private List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    request
        .conditions()
        .forEach(
            condition ->
                conditions.add(
                    condition
                        .filter()
                        .conditionOf(condition.value())
                        .orElseGet(
                            () ->
                                condition
                                    .filter()
                                    .condition()
                                    .replace(VALUE, ":" + bind(condition.value())))));
    return conditions;
  }

  /** Binds the value under a name of its own. */
  private String bind(Object value) {
    String name = "value" + bound.size();
    bound.put(name, value);
    return name;
  }

  private List<String> conditionsOfAll() {
    List<String> own = conditions();
    List<String> all = new ArrayList<>(own);
    request.links().forEach(link -> all.add(exists(link, carried(link.filter(), own), "")));
    return all;
  }

  /** The conditions that hold of the links as of the records themselves. */
  private List<String> carried(LinkFilter filter, List<String> conditions) {
    return conditions.stream()
        .map(filter::onLink)
        .filter(sql -> !sql.contains(table + "."))
        .toList();
  }

  private List<String> after() {
    return after.stream()
        .map(position -> new Keyset(table, request.order()).after(position, this::bind))
        .toList();
  }

  private boolean byRelevance() {
    return request.order().stream().anyMatch(order -> order.sort().needsWords());
  }

  private String byId() {
    return new Keyset(table, request.order()).orderBy().replace(table + ".key", table + ".id");
  }

  private String order() {
    return new Keyset(table, request.order()).orderBy();
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
