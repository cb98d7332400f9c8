package org.entente.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.database.Projection;
import org.entente.record.Collection;

/**
 * What can be asked of a collection: declared once, read by the query, the cursor and the errors.
 *
 * @param defaultSort as a client would write it; its key is the one that dated links are ordered by
 * @param defaults of filters that are not given
 * @param references by the paths of the members that hold them, where they lead to
 */
public record Listing<V>(
    Projection<V> projection,
    List<LinkFilter> links,
    List<Filter> filters,
    List<Sort> sorts,
    String defaultSort,
    Map<String, List<String>> defaults,
    Map<String, Collection> references) {

  static final String LIMIT = "limit";
  static final String CURSOR = "cursor";
  static final String SORT = "sort";
  static final String TOTAL = "total";
  static final String ON = "on";
  static final String WORDS = "q";

  private static final Map<String, Collection> OF_CITATIONS =
      Map.of("citations.source", Collection.SOURCE, "citations.attributedTo", Collection.ACTOR);

  private static final List<String> COMMON = List.of(LIMIT, CURSOR, SORT, TOTAL, Format.PARAMETER);

  public Listing(
      Projection<V> projection,
      List<LinkFilter> links,
      List<Filter> filters,
      List<Sort> sorts,
      String defaultSort) {
    this(projection, links, filters, sorts, defaultSort, Map.of(), OF_CITATIONS);
  }

  public Listing<V> reference(String path, Collection collection) {
    Map<String, Collection> more = new TreeMap<>(references);
    more.put(path, collection);
    return new Listing<>(projection, links, filters, sorts, defaultSort, defaults, more);
  }

  /** What a filter lets through where it is not given. */
  public Listing<V> unlessAsked(String filter, String value) {
    return new Listing<>(
        projection, links, filters, sorts, defaultSort, Map.of(filter, List.of(value)), references);
  }

  /** With what holds where nothing else is asked for. */
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

  List<String> parameters() {
    return Stream.of(
            filterNames().stream(),
            COMMON.stream(),
            Details.PARAMETERS.stream(),
            projection.dated() ? Stream.of(ON) : Stream.<String>empty())
        .flatMap(names -> names)
        .toList();
  }

  Optional<Sort> sort(String name) {
    return sorts.stream().filter(sort -> sort.name().equals(name)).findFirst();
  }

  String sortNames() {
    return sorts.stream().map(Sort::name).collect(Collectors.joining(", "));
  }
}
