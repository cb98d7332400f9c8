package org.entente.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.http.LinkFilter.Part;
import org.entente.record.PartialDate;

/**
 * A list as one request asks for it.
 *
 * @param on the day of the world as of which derived members are told
 */
record ListRequest(
    int limit,
    boolean total,
    List<Order> order,
    LocalDate on,
    Optional<String> words,
    List<Condition> conditions,
    List<LinkCondition> links) {

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 200;
  private static final int LARGEST_NUMBER = 999_999_999;

  /** One key that the list is sorted by. */
  record Order(Sort sort, boolean descending) {}

  /** A filter and what its {@code :value} binds as. */
  record Condition(Filter filter, Object value) {}

  /** What must hold of one link: for each of the parts, any of its values. */
  record LinkCondition(LinkFilter filter, Map<Part, String[]> values) {}

  /**
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  static ListRequest of(Listing<?> listing, Map<String, List<String>> query) {
    QueryParameters.refuseUnknown(query.keySet(), listing.parameters());
    QueryParameters parameters = new QueryParameters(listing.completed(query));
    ListRequest request =
        new ListRequest(
            parameters.number(Listing.LIMIT, 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT),
            parameters.flag(Listing.TOTAL),
            order(listing, parameters),
            parameters.date(Listing.ON).map(PartialDate::lastDay).orElseGet(PartialDate::today),
            parameters.text(Listing.WORDS),
            conditions(listing, parameters),
            listing.links().stream()
                .flatMap(filter -> linkConditions(filter, parameters).stream())
                .toList());
    parameters.refuseWrong();
    return request;
  }

  /**
   * All that a list finds, or as many as the limit says: by id unless an order is asked for.
   *
   * @throws ProblemException naming every parameter that is wrong, or that only pages have
   */
  static ListRequest ofWhole(Listing<?> listing, Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    int limit = parameters.number(Listing.LIMIT, 1, LARGEST_NUMBER).orElse(Integer.MAX_VALUE);
    Stream.concat(Stream.of(Listing.CURSOR, Listing.TOTAL), Details.PARAMETERS.stream())
        .filter(query::containsKey)
        .forEach(name -> parameters.wrong(name, "Only pages have it, which are JSON."));
    parameters.refuseWrong();
    Map<String, List<String>> question = new HashMap<>(query);
    question.remove(Listing.LIMIT);
    ListRequest page = of(listing, question);
    List<Order> order = query.containsKey(Listing.SORT) ? page.order : List.of();
    return new ListRequest(limit, false, order, page.on, page.words, page.conditions, page.links);
  }

  boolean byRelevance() {
    return order.stream().anyMatch(key -> key.sort().needsWords());
  }

  /** Whether an index of what records hold finds them. */
  boolean byContent() {
    return conditions.stream().anyMatch(condition -> condition.filter().content());
  }

  /** The links that it can be read by: in the order of their index it is asked for. */
  List<LinkCondition> inOrder() {
    boolean ofLinks = order.size() == 1 && order.get(0).sort().ofLinks();
    return ofLinks ? links.stream().filter(link -> link.filter().dated()).toList() : List.of();
  }

  /** The same list, read by the link. */
  ListRequest readBy(LinkCondition link) {
    List<LinkCondition> ordered =
        Stream.concat(Stream.of(link), links.stream().filter(other -> other != link)).toList();
    return new ListRequest(limit, total, order, on, words, conditions, ordered);
  }

  private static List<Order> order(Listing<?> listing, QueryParameters parameters) {
    String keys = parameters.text(Listing.SORT).orElse(listing.defaultSort());
    List<Order> order = new ArrayList<>();
    for (String key : keys.split(",", -1)) {
      boolean descending = key.startsWith("-");
      Optional<Sort> sort = listing.sort(descending ? key.substring(1) : key);
      boolean again =
          order.stream().anyMatch(earlier -> sort.filter(earlier.sort()::equals).isPresent());
      if (sort.isEmpty() || again) {
        parameters.wrong(
            Listing.SORT,
            "Must be %s or several of them once each, with a - before it for the reverse."
                .formatted(listing.sortNames()));
        return List.of();
      }
      if (sort.get().needsWords() && parameters.text(Listing.WORDS).isEmpty()) {
        parameters.wrong(Listing.SORT, "Relevance needs words to search for, in the parameter q.");
      }
      order.add(new Order(sort.get(), descending));
    }
    return order;
  }

  private static List<Condition> conditions(Listing<?> listing, QueryParameters parameters) {
    return listing.filters().stream()
        .flatMap(
            filter ->
                parameters.all(filter.name(), filter.expected(), filter.value()).stream()
                    .map(value -> new Condition(filter, value)))
        .toList();
  }

  /** A repeated parameter asks for a link with each of its values, alike in all other parts. */
  private static List<LinkCondition> linkConditions(LinkFilter filter, QueryParameters parameters) {
    List<Map<Part, String[]>> combinations = List.of(Map.of());
    for (Part part : filter.parts()) {
      List<String[]> values =
          parameters.all(part.name(), part.values().expected(), part.values()::parse);
      if (!values.isEmpty()) {
        combinations =
            combinations.stream()
                .flatMap(so -> values.stream().map(value -> with(so, part, value)))
                .toList();
      }
    }
    return combinations.stream()
        .filter(combination -> !combination.isEmpty())
        .map(combination -> new LinkCondition(filter, combination))
        .toList();
  }

  private static Map<Part, String[]> with(Map<Part, String[]> so, Part part, String[] value) {
    Map<Part, String[]> longer = new LinkedHashMap<>(so);
    longer.put(part, value);
    return longer;
  }
}
