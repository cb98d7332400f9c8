package org.entente.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.database.Projection;

/**
 * What can be asked of a collection: declared once, read by the query, the cursor and the errors.
 *
 * @param defaultSort as a client would write it; its key is the one that dated links are ordered by
 */
public record Listing<V>(
    Projection<V> projection,
    List<LinkFilter> links,
    List<Filter> filters,
    List<Sort> sorts,
    String defaultSort) {

  static final String LIMIT = "limit";
  static final String CURSOR = "cursor";
  static final String SORT = "sort";
  static final String TOTAL = "total";
  static final String ON = "on";
  static final String WORDS = "q";

  private static final List<String> COMMON = List.of(LIMIT, CURSOR, SORT, TOTAL);

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
