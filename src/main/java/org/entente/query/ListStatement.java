package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.database.BoundSql;
import org.entente.database.Column;
import org.entente.query.LinkFilter.Part;
import org.entente.query.ListRequest.LinkCondition;

/**
 * Builds the SQL of a list's page or export, and collects the values that it binds.
 *
 * <p>The page's records are found first, so that links are read for these records alone. When the
 * list is sorted by its default key and filtered by a dated link, the page is read from the index
 * of these links, which has the same order: once for each of the filter's values that a record has,
 * after which the first of all are taken. The size of the SQL does not depend on the number of
 * values.
 */
final class ListStatement {

  static final String SORT_VALUE = "sort_value_";
  static final String KEY = "key";

  /** How many matches are ranked at most: more would take seconds. */
  private static final String RANKED = " limit 5000";

  private final ListRequest request;
  private final Optional<Cursors.Position> after;
  private final String table;
  private final ListConditions conditions;
  private final Keyset keyset;

  ListStatement(ListDefinition<?> definition, ListRequest request) {
    this(definition, request, Optional.empty());
  }

  ListStatement(
      ListDefinition<?> definition, ListRequest request, Optional<Cursors.Position> after) {
    this.request = request;
    this.after = after;
    this.table = definition.projection().kind().table();
    this.conditions = new ListConditions(definition, request);
    this.keyset = Keyset.byKey(request.order());
  }

  /**
   * Returns what follows {@code from} to select the page's records, in their order, under the name
   * of their table.
   */
  BoundSql page() {
    return bound("(%s) %s order by %s".formatted(records(), table, order()));
  }

  /**
   * Returns what follows {@code from} to select all records in their order.
   *
   * @param further conditions that the request does not have
   */
  BoundSql whole(List<Expression> further) {
    List<Expression> required = conditions.ofRecordsAndLinks();
    required.addAll(further);
    return bound(
        "%s%s order by %s limit %d"
            .formatted(
                table,
                conditions.where(required),
                Keyset.byId(request.order()).orderBy().on(table),
                request.limit()));
  }

  /** Returns the columns that the cursor of the next page is made of. */
  List<Column> sortValues() {
    return IntStream.range(0, request.order().size())
        .mapToObj(
            at ->
                new Column(
                    SORT_VALUE + at,
                    "cast(%s as text)"
                        .formatted(request.order().get(at).sort().expression().on(table)),
                    Column.Type.TEXT))
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

  /** Selects all that is found by words, tags or links, and sorts it afterwards. */
  private String recordsByContent() {
    String found =
        "select %s.* from %s%s"
            .formatted(
                table, conditions.records(), request.byRelevance() ? RANKED : ListConditions.FENCE);
    return "select * from (%s) %s%s order by %s limit %d"
        .formatted(found, table, conditions.where(after()), order(), request.limit() + 1);
  }

  /** Selects the keys first, as an index may hold all columns that decide which these are. */
  private String recordsByOwnIndex() {
    List<Expression> required = conditions.ofRecords();
    required.addAll(after());
    return "select %1$s.* from (select %1$s.key from %1$s%2$s order by %3$s limit %4$d) page join %1$s using (key)"
        .formatted(table, conditions.where(required), order(), request.limit() + 1);
  }

  private String recordsByLink(LinkCondition driver) {
    List<Expression> required = conditions.ofRecords();
    request.links().stream()
        .filter(link -> link != driver)
        .forEach(link -> required.add(conditions.exists(link, List.of(), link.filter().dated())));
    required.addAll(after());
    Part first = driver.values().keySet().iterator().next();
    List<String> values = driver.values().get(first);
    return values.size() == 1
        ? firstBy(driver, first.is(":" + conditions.bind(values.get(0))), required)
        : distinct(
            "*",
            "(select found.* from unnest(%s) wanted (value) cross join lateral %s found) %s"
                .formatted(
                    first.keys(conditions.bind(values)),
                    firstBy(driver, first.isKey("wanted.value"), required),
                    table),
            keyset.distinctOn().on(table),
            order());
  }

  /** Removes duplicates: the order ends with the key, so that equal records are adjacent. */
  private String distinct(String columns, String from, String on, String order) {
    return "(select distinct on (%s) %s from %s order by %s limit %d)"
        .formatted(on, columns, from, order, request.limit() + 1);
  }

  /**
   * Selects the first records by links.
   *
   * @param firstPart the condition on the first part of the links
   */
  private String firstBy(LinkCondition driver, String firstPart, List<Expression> required) {
    LinkFilter links = driver.filter();
    List<String> ofLink = new ArrayList<>();
    ofLink.add(firstPart);
    driver.values().entrySet().stream()
        .skip(1)
        .forEach(
            part ->
                ofLink.add(part.getKey().any(LinkFilter.ALIAS, conditions.bind(part.getValue()))));
    ofLink.addAll(conditions.onDay(links, LinkFilter.ALIAS));
    required.forEach(condition -> ofLink.add(links.onLinkOrRecord(condition)));
    String from =
        "%2$s link join %1$s on %1$s.key = link.%3$s where %4$s"
            .formatted(table, links.table(), links.ownerKey(), String.join(" and ", ofLink));
    return distinct(
        table + ".*",
        from,
        links.onLinkOrRecord(keyset.distinctOn()),
        links.onLinkOrRecord(keyset.orderBy()));
  }

  private List<Expression> after() {
    return after.stream().map(position -> keyset.after(position, conditions::bind)).toList();
  }

  private BoundSql bound(String sql) {
    return new BoundSql(sql, conditions.bound());
  }

  private String order() {
    return keyset.orderBy().on(table);
  }
}
