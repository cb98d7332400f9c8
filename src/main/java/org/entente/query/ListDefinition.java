package org.entente.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.http.QueryParameters;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.record.Projection;

/**
 * The filters, sort keys and references of a collection's list. Queries, cursors and error messages
 * all use this one definition.
 *
 * @param defaultSort the value of {@code sort} when it is not given; dated links are ordered by its
 *     key
 * @param defaults values of filters that are not given
 * @param required the filter that a filter or sort key requires
 * @param references the collections that members refer to, by the paths of the members
 * @param facets what the records are counted by
 */
public record ListDefinition<V extends RecordView>(
    Projection<V> projection,
    List<LinkFilter> links,
    List<Filter> filters,
    List<Sort> sorts,
    String defaultSort,
    Map<String, List<String>> defaults,
    Map<String, String> required,
    Map<String, RecordKind> references,
    List<Facet> facets) {

  static final String CURSOR = "cursor";
  static final String SORT = "sort";
  static final String TOTAL = "total";
  static final String ON = "on";
  static final String WORDS = "q";

  private static final Map<String, RecordKind> OF_CITATIONS =
      Map.of("citations.source", RecordKind.SOURCE, "citations.attributedTo", RecordKind.ACTOR);

  private static final List<String> COMMON = List.of(QueryParameters.LIMIT, CURSOR, SORT, TOTAL);

  public ListDefinition(
      Projection<V> projection,
      List<LinkFilter> links,
      List<Filter> filters,
      List<Sort> sorts,
      String defaultSort) {
    this(
        projection,
        links,
        filters,
        sorts,
        defaultSort,
        Map.of(),
        Map.of(Sort.RELEVANCE, WORDS),
        OF_CITATIONS,
        List.of());
  }

  /** Adds a reference that {@code include} can expand. */
  public ListDefinition<V> reference(String path, RecordKind collection) {
    Map<String, RecordKind> more = new TreeMap<>(references);
    more.put(path, collection);
    return new ListDefinition<>(
        projection, links, filters, sorts, defaultSort, defaults, required, more, facets);
  }

  /** Sets the value of a filter that applies when the client does not give it. */
  public ListDefinition<V> unlessAsked(String filter, String value) {
    return new ListDefinition<>(
        projection,
        links,
        filters,
        sorts,
        defaultSort,
        Map.of(filter, List.of(value)),
        required,
        references,
        facets);
  }

  /** Makes a filter or sort key require another filter, without which it has no meaning. */
  public ListDefinition<V> requires(String filter, String other) {
    Map<String, String> more = new TreeMap<>(required);
    more.put(filter, other);
    return new ListDefinition<>(
        projection, links, filters, sorts, defaultSort, defaults, more, references, facets);
  }

  /** Declares what the records are counted by. */
  public ListDefinition<V> facets(Facet... declared) {
    return new ListDefinition<>(
        projection,
        links,
        filters,
        sorts,
        defaultSort,
        defaults,
        required,
        references,
        List.of(declared));
  }

  /** Returns the query with the default values of filters that it does not give. */
  Map<String, List<String>> completed(Map<String, List<String>> query) {
    Map<String, List<String>> completed = new TreeMap<>(defaults);
    completed.putAll(query);
    return completed;
  }

  List<String> filterNames() {
    return Stream.concat(
            links.stream().flatMap(link -> link.parts().stream()).map(LinkFilter.Part::name),
            filters.stream().map(Filter::name))
        .toList();
  }

  /** Returns the parameters that decide which records are listed, and as of which day. */
  List<String> selectingParameters() {
    return Stream.concat(
            filterNames().stream(), projection.dated() ? Stream.of(ON) : Stream.<String>empty())
        .toList();
  }

  List<String> parameters() {
    return Stream.of(selectingParameters(), COMMON, RenderOptions.PARAMETERS)
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the links that are filtered by the parameter. */
  Optional<LinkFilter> linkOf(String parameter) {
    return links.stream()
        .filter(link -> link.parts().stream().anyMatch(part -> part.name().equals(parameter)))
        .findFirst();
  }

  /** Returns the parameter that a filter or sort key requires and the query does not have. */
  Optional<String> missing(String filter, QueryParameters parameters) {
    return Optional.ofNullable(required.get(filter)).filter(other -> !parameters.has(other));
  }

  Optional<Sort> sort(String name) {
    return sorts.stream().filter(sort -> sort.name().equals(name)).findFirst();
  }

  String sortNames() {
    return sorts.stream().map(Sort::name).collect(Collectors.joining(", "));
  }
}
