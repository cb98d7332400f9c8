package org.entente.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  /** More would take seconds to rank. */
  private static final String RANKED = " limit 5000";

  /** The order that follows must not decide how they are found. */
  private static final String KEPT_APART = " offset 0";

  private final ListRequest request;
  private final Optional<Cursors.Position> after;
  private final String table;
  private final Matching matching;

  ListStatement(Listing<?> listing, ListRequest request) {
    this(listing, request, Optional.empty());
  }

  ListStatement(Listing<?> listing, ListRequest request, Optional<Cursors.Position> after) {
    this.request = request;
    this.after = after;
    this.table = listing.projection().collection().table();
    this.matching = new Matching(listing, request);
  }

  /** The page's records under the name of their table, in their order. */
  Question page() {
    return question("(%s) %s order by %s".formatted(records(), table, order()));
  }

  /**
   * All records, not only a page's; what is level comes by its id, which stays the same elsewhere.
   */
  Question whole() {
    return question(
        "%s%s order by %s limit %d"
            .formatted(
                table, Matching.where(matching.ofRecordsAndLinks()), byId(), request.limit()));
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

  private String records() {
    if (request.byContent()) {
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
        "select %s.* from %s%s"
            .formatted(table, matching.records(), request.byRelevance() ? RANKED : KEPT_APART);
    return "select * from (%s) %s%s order by %s limit %d"
        .formatted(found, table, Matching.where(after()), order(), request.limit() + 1);
  }

  /** Keys first: an index may hold all that they are chosen by. */
  private String recordsByOwnIndex() {
    List<String> conditions = matching.ofRecords();
    conditions.addAll(after());
    return "select %1$s.* from (select %1$s.key from %1$s%2$s order by %3$s limit %4$d) page join %1$s using (key)"
        .formatted(table, Matching.where(conditions), order(), request.limit() + 1);
  }

  private String recordsByLink(LinkCondition driver) {
    List<String> conditions = matching.ofRecords();
    request.links().stream()
        .filter(link -> link != driver)
        .forEach(
            link ->
                conditions.add(
                    matching.exists(link, List.of(), link.filter().dated() ? KEPT_APART : "")));
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
    ofLink.add(first.is(":" + matching.bind(value)));
    driver
        .values()
        .forEach(
            (part, values) -> {
              if (part != first) {
                ofLink.add(part.any(matching.bind(values)));
              }
            });
    conditions.stream().map(driver.filter()::onLink).forEach(ofLink::add);
    String from =
        "%2$s link join %1$s on %1$s.key = link.%1$s_key where %3$s"
            .formatted(table, driver.filter().table(), String.join(" and ", ofLink));
    return distinct(table + ".*", from, driver.filter().onLink(order()));
  }

  private List<String> after() {
    return after.stream()
        .map(position -> new Keyset(table, request.order()).after(position, matching::bind))
        .toList();
  }

  private Question question(String sql) {
    return new Question(sql, matching.bound());
  }

  private String byId() {
    return new Keyset(table, request.order()).orderBy().replace(table + ".key", table + ".id");
  }

  private String order() {
    return new Keyset(table, request.order()).orderBy();
  }
}
