package org.entente.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of columns, however they are written: {@code Event ID} and {@code event_id}. */
final class Header {

  private Header() {}

  /** Of columns with the same name the first. */
  static Map<String, Integer> columns(List<String> cells) {
    Map<String, Integer> columns = new HashMap<>();
    for (int at = 0; at < cells.size(); at++) {
      columns.putIfAbsent(name(cells.get(at)), at);
    }
    return columns;
  }

  private static String name(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
