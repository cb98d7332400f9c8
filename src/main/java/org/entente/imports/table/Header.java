package org.entente.imports.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Normalises the names of columns: {@code Event ID} and {@code event_id} are the same. */
public final class Header {

  private Header() {}

  /** Returns the places of the columns by name; the first of several columns with one name. */
  public static Map<String, Integer> columns(List<String> cells) {
    Map<String, Integer> columns = new HashMap<>();
    for (int at = 0; at < cells.size(); at++) {
      columns.putIfAbsent(name(cells.get(at)), at);
    }
    return columns;
  }

  public static String name(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
