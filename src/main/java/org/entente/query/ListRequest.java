package org.entente.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.http.QueryParameters;
import org.entente.http.UnknownParameters;
import org.entente.model.PartialDate;
import org.entente.problem.ProblemException;
import org.entente.query.LinkFilter.Part;

/**
 * The validated parameters of a list request.
 *
 * @param on the date as of which derived members are computed
 */
record ListRequest(
    int limit,
    boolean total,
    List<Order> order,
    LocalDate on,
    Optional<String> words,
    List<Condition> conditions,
    List<LinkCondition> links) {

  private static final String TOO_MANY_COMBINATIONS =
      "Repetitions of %%s multiply, as they apply to the same link: at most %d combinations."
          .formatted(QueryParameters.MOST_REPETITIONS);

  /** A sort key and its direction. */
  record Order(Sort sort, boolean descending) {}

  /** A filter and the value that its {@code :value} binds. */
  record Condition(Filter filter, Object value) {}

  /** What one link must match: for each of the parts, any of its values. */
  record LinkCondition(LinkFilter filter, Map<Part, List<String>> values) {}

  /**
   * Parses the parameters of a page.
   *
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  static ListRequest of(ListDefinition<?> definition, Map<String, List<String>> query) {
    UnknownParameters.refuse(query.keySet(), definition.parameters());
    QueryParameters parameters = new QueryParameters(definition.completed(query));
    ListRequest request =
        new ListRequest(
            parameters.limit(),
            parameters.flag(ListDefinition.TOTAL),
            order(definition, parameters),
            parameters
                .date(ListDefinition.ON)
                .map(PartialDate::lastDay)
                .orElseGet(PartialDate::today),
            parameters.text(ListDefinition.WORDS),
            conditions(definition, parameters),
            definition.links().stream()
                .flatMap(filter -> linkConditions(definition, filter, parameters).stream())
                .toList());
    parameters.refuseWrong();
    return request;
  }

  /**
   * Parses the parameters of an export: all that the list finds, or as many records as the limit
   * allows; ordered by id unless the client sorts them.
   *
   * @throws ProblemException naming every parameter that is wrong, or that only pages have
   */
  static ListRequest ofWhole(ListDefinition<?> definition, Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    int limit = parameters.exportLimit();
    Stream.concat(
            Stream.of(ListDefinition.CURSOR, ListDefinition.TOTAL),
            RenderOptions.PARAMETERS.stream())
        .filter(query::containsKey)
        .forEach(name -> parameters.wrong(name, "Applies only to pages, which are JSON."));
    parameters.refuseWrong();
    Map<String, List<String>> unlimited = new HashMap<>(query);
    unlimited.remove(QueryParameters.LIMIT);
    ListRequest page = of(definition, unlimited);
    List<Order> order = query.containsKey(ListDefinition.SORT) ? page.order : List.of();
    return new ListRequest(limit, false, order, page.on, page.words, page.conditions, page.links);
  }

  boolean byRelevance() {
    return order.stream().anyMatch(key -> key.sort().ofRelevance());
  }

  /** Whether an index on the content of records finds the matches. */
  boolean byContent() {
    return conditions.stream().anyMatch(condition -> condition.filter().content());
  }

  /**
   * Returns the links that the list can be read by, because an index has them in the list's order.
   */
  List<LinkCondition> inOrder() {
    boolean ofLinks = order.size() == 1 && order.get(0).sort().ofLinks();
    return ofLinks ? links.stream().filter(link -> link.filter().dated()).toList() : List.of();
  }

  /** Returns the same request, read by the link. */
  ListRequest readBy(LinkCondition link) {
    List<LinkCondition> ordered =
        Stream.concat(Stream.of(link), links.stream().filter(other -> other != link)).toList();
    return new ListRequest(limit, total, order, on, words, conditions, ordered);
  }

  /** Returns how many different values a filter has, repetitions of its parameter. */
  long repetitions(String filter) {
    return Stream.concat(
            conditions.stream()
                .filter(condition -> condition.filter().name().equals(filter))
                .map(Condition::value),
            links.stream()
                .flatMap(link -> link.values().entrySet().stream())
                .filter(part -> part.getKey().name().equals(filter))
                .map(Map.Entry::getValue))
        .distinct()
        .count();
  }

  /**
   * Returns what a link must match besides one of its parts: a condition on the other parts for
   * each combination of their repetitions, or one without parts.
   */
  List<Map<Part, List<String>>> besides(LinkFilter filter, Part part) {
    List<Map<Part, List<String>>> besides =
        links.stream()
            .filter(link -> link.filter() == filter)
            .map(link -> without(part, link.values()))
            .distinct()
            .toList();
    return besides.isEmpty() ? List.of(Map.of()) : besides;
  }

  private static Map<Part, List<String>> without(Part part, Map<Part, List<String>> values) {
    Map<Part, List<String>> others = new LinkedHashMap<>(values);
    others.remove(part);
    return others;
  }

  private static List<Order> order(ListDefinition<?> definition, QueryParameters parameters) {
    String keys = parameters.texts(ListDefinition.SORT).orElse(definition.defaultSort());
    List<Order> order = new ArrayList<>();
    for (String key : keys.split(",", -1)) {
      boolean descending = key.startsWith("-");
      Optional<Sort> sort = definition.sort(descending ? key.substring(1) : key);
      boolean again =
          order.stream().anyMatch(earlier -> sort.filter(earlier.sort()::equals).isPresent());
      if (sort.isEmpty() || again) {
        parameters.wrong(
            ListDefinition.SORT,
            "Must be a comma-separated list of %s, each at most once, prefixed with - for descending."
                .formatted(definition.sortNames()));
        return List.of();
      }
      definition
          .missing(sort.get().name(), parameters)
          .ifPresent(
              missing ->
                  parameters.wrong(
                      ListDefinition.SORT,
                      "Sorting by %s requires the parameter %s."
                          .formatted(sort.get().name(), missing)));
      order.add(new Order(sort.get(), descending));
    }
    return order;
  }

  private static List<Condition> conditions(
      ListDefinition<?> definition, QueryParameters parameters) {
    return definition.filters().stream()
        .flatMap(filter -> conditions(definition, filter, parameters))
        .toList();
  }

  private static Stream<Condition> conditions(
      ListDefinition<?> definition, Filter filter, QueryParameters parameters) {
    List<Object> values = parameters.all(filter.name(), filter.expected(), filter.value());
    refuseWithoutRequired(definition, filter.name(), values, parameters);
    return filter.alternatives() && values.size() > 1
        ? Stream.of(new Condition(filter, union(filter, values, parameters)))
        : values.stream().map(value -> new Condition(filter, value));
  }

  private static List<?> union(Filter filter, List<Object> values, QueryParameters parameters) {
    List<?> union =
        values.stream().flatMap(listed -> ((List<?>) listed).stream()).distinct().sorted().toList();
    if (union.size() > Values.MOST) {
      parameters.wrong(
          filter.name(), "Must list at most %d different values.".formatted(Values.MOST));
    }
    return union;
  }

  private static void refuseWithoutRequired(
      ListDefinition<?> definition, String name, List<?> values, QueryParameters parameters) {
    if (!values.isEmpty()) {
      definition
          .missing(name, parameters)
          .ifPresent(
              missing -> parameters.wrong(name, "Requires the parameter %s.".formatted(missing)));
    }
  }

  /**
   * Combines repeated parameters: each value requires a link of its own, with the same values of
   * the other parameters.
   */
  private static List<LinkCondition> linkConditions(
      ListDefinition<?> definition, LinkFilter filter, QueryParameters parameters) {
    List<Map<Part, List<String>>> combinations = List.of(Map.of());
    for (Part part : filter.parts()) {
      List<List<String>> values =
          parameters.all(part.name(), part.values().expected(), part.values()::parse);
      refuseWithoutRequired(definition, part.name(), values, parameters);
      if (combinations.size() * values.size() > QueryParameters.MOST_REPETITIONS) {
        parameters.wrong(part.name(), TOO_MANY_COMBINATIONS.formatted(names(filter)));
        return List.of();
      }
      if (!values.isEmpty()) {
        combinations =
            combinations.stream()
                .flatMap(other -> values.stream().map(value -> with(other, part, value)))
                .toList();
      }
    }
    return combinations.stream()
        .filter(combination -> !combination.isEmpty())
        .map(combination -> new LinkCondition(filter, combination))
        .toList();
  }

  private static String names(LinkFilter filter) {
    return filter.parts().stream().map(Part::name).collect(Collectors.joining(" and "));
  }

  private static Map<Part, List<String>> with(
      Map<Part, List<String>> combination, Part part, List<String> value) {
    Map<Part, List<String>> longer = new LinkedHashMap<>(combination);
    longer.put(part, value);
    return longer;
  }
}
