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

  static Shape of(List<Column> columns, List<LinkList> links) {
    Map<String, Integer> places = new HashMap<>();
    columns.forEach(column -> places.put(column.name(), places.size()));
    return new Shape(
        places,
        links.stream().collect(toMap(LinkList::name, list -> of(list.columns(), List.of()))));
  }
}
