package org.entente.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.database.BoundSql;
import org.entente.query.ListRequest.Condition;
import org.entente.query.ListRequest.LinkCondition;

/**
 * Builds the SQL that finds the records of a list request, in no order, and collects the values
 * that it binds.
 */
final class ListConditions {

  /** Prevents PostgreSQL from planning a subquery together with the surrounding query. */
  static final String FENCE = " offset 0";

  private static final String OTHER = "other";

  private final ListRequest request;
  private final String table;
  private final Map<String, Object> bound = new LinkedHashMap<>();

  ListConditions(ListDefinition<?> definition, ListRequest request) {
    this.request = request;
    this.table = definition.projection().kind().table();
    if (request.byRelevance()) {
      bound.put(ListDefinition.WORDS, request.words().orElseThrow());
    }
  }

  Map<String, Object> bound() {
    return bound;
  }

  /** Binds the value and returns the name of its parameter. */
  String bind(Object value) {
    String name = "value" + bound.size();
    bound.put(name, value);
    return name;
  }

  /** Returns a statement that counts the records; it reads only links when these alone decide. */
  BoundSql count() {
    List<Expression> own = ofRecords();
    List<LinkCondition> first = readFirst();
    List<Expression> further = further(first, own);
    String found =
        first.isEmpty() || !further.isEmpty()
            ? records(first, own, further)
            : "(%s) found".formatted(keys(first, own));
    return new BoundSql("select count(*) from " + found, bound);
  }

  /** Returns what follows {@code from} to select the records under the name of their table. */
  String records() {
    List<Expression> own = ofRecords();
    List<LinkCondition> first = readFirst();
    return records(first, own, further(first, own));
  }

  private String records(
      List<LinkCondition> first, List<Expression> own, List<Expression> further) {
    return first.isEmpty()
        ? table + where(further)
        : "(%s) found join %s using (key)%s".formatted(keys(first, own), table, where(further));
  }

  /**
   * Returns the links to read before the records: dated ones, which an index has by the requested
   * values. A filter on content leaves so few records that no link is read first.
   */
  private List<LinkCondition> readFirst() {
    return request.byContent()
        ? List.of()
        : request.links().stream().filter(link -> link.filter().dated()).toList();
  }

  /**
   * Selects the keys in the order in which records are stored, so that consecutive reads are close
   * to each other.
   */
  private String keys(List<LinkCondition> first, List<Expression> own) {
    return first.stream()
        .map(
            link ->
                "select link.%s as key from %s link where %s"
                    .formatted(
                        link.filter().ownerKey(),
                        link.filter().table(),
                        ofLink(link, LinkFilter.ALIAS, own)))
        .collect(
            Collectors.joining(
                " intersect ", "select distinct key from (", ") links order by key"));
  }

  /** Returns the conditions that the links read first do not cover. */
  private List<Expression> further(List<LinkCondition> first, List<Expression> own) {
    List<Expression> further = new ArrayList<>(own);
    first.forEach(link -> further.removeIf(link.filter()::carries));
    request.links().stream()
        .filter(link -> !first.contains(link))
        .forEach(link -> further.add(exists(link, own, false)));
    return further;
  }

  /** Returns the conditions on the records themselves. */
  List<Expression> ofRecords() {
    return request.conditions().stream()
        .map(this::ofRecords)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Expression ofRecords(Condition condition) {
    return condition
        .filter()
        .conditionOf(condition.value())
        .orElseGet(() -> condition.filter().condition().bound(bind(condition.value())));
  }

  /** Returns all conditions, those on links expressed as conditions on the records. */
  List<Expression> ofRecordsAndLinks() {
    return further(List.of(), ofRecords());
  }

  /**
   * Returns the condition that a record has a matching link. The link gets an alias of its own, as
   * the list may be read by another link.
   *
   * @param own conditions on the records, which are added to the link's when it carries their
   *     columns
   * @param fenced whether PostgreSQL must look for the link in one record after the other, until
   *     the page is full
   */
  Expression exists(LinkCondition link, List<Expression> own, boolean fenced) {
    return Expression.of(
        "exists (select from %s %s where %2$s.%s = {key} and %s%s)"
            .formatted(
                link.filter().table(),
                OTHER,
                link.filter().ownerKey(),
                ofLink(link, OTHER, own),
                fenced ? FENCE : ""));
  }

  /** Joins the conditions of the link's parts and those on records whose columns it carries. */
  private String ofLink(LinkCondition link, String alias, List<Expression> own) {
    List<String> conditions = new ArrayList<>();
    link.values().forEach((part, values) -> conditions.add(part.any(alias, bind(values))));
    conditions.addAll(onDay(link.filter(), alias));
    own.stream()
        .filter(link.filter()::carries)
        .map(expression -> link.filter().onLink(expression, alias))
        .forEach(conditions::add);
    return String.join(" and ", conditions);
  }

  /** Returns the condition of links that hold on some days only; none for others. */
  List<String> onDay(LinkFilter link, String alias) {
    return link.daily() ? List.of(link.holdsOn(":" + bind(request.on()), alias)) : List.of();
  }

  String where(List<Expression> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(condition -> condition.on(table))
            .collect(Collectors.joining(" and ", " where ", ""));
  }
}
