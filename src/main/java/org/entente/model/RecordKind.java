package org.entente.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of records, one for each collection; the singular name is also the table's name. */
public enum RecordKind {
  ACTOR("name"),
  AGREEMENT("name"),
  EVENT("title"),
  RECOMMENDATION("title"),
  SOURCE("title");

  private final String singular = name().toLowerCase(Locale.ROOT);
  private final String label;

  RecordKind(String label) {
    this.label = label;
  }

  public String table() {
    return singular;
  }

  /** The column of a record's name or title. */
  public String label() {
    return label;
  }

  /** Returns the kind of a collection by its path, such as {@code events}. */
  public static RecordKind ofPath(String path) {
    return Arrays.stream(values())
        .filter(kind -> kind.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  public String path() {
    return singular + "s";
  }

  /** Returns the names of all kinds, comma-separated. */
  public static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** Returns the singular name with its article: {@code an actor}. */
  public String article() {
    return ("AEIOU".indexOf(singular.toUpperCase(Locale.ROOT).charAt(0)) < 0 ? "a " : "an ")
        + singular;
  }

  @Override
  public String toString() {
    return singular;
  }
}
