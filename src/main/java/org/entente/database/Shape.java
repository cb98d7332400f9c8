package org.entente.database;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where rows have their values.
 *
 * @param places by the names of the columns
 * @param links the shapes of the rows that are in these columns
 */
record Shape(Map<String, Integer> places, Map<String, Shape> links) {

  private static final Shape EMPTY = new Shape(Map.of(), Map.of());

  static Shape of(List<Column> columns, List<LinkList> links) {
    return new Shape(
        EMPTY.with(columns).places,
        links.stream().collect(toMap(LinkList::name, list -> EMPTY.with(list.columns()))));
  }

  /** Further columns come after the others. */
  Shape with(List<Column> further) {
    Map<String, Integer> longer = new HashMap<>(places);
    further.forEach(column -> longer.put(column.name(), longer.size()));
    return new Shape(longer, links);
  }
}
