package org.entente.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The five collections; the name in the singular is also the name of the table. */
public enum Collection {
  ACTOR,
  AGREEMENT,
  EVENT,
  RECOMMENDATION,
  SOURCE;

  private final String singular = name().toLowerCase(Locale.ROOT);

  public String table() {
    return singular;
  }

  /** The column of a record's name or title. */
  String label() {
    return this == ACTOR || this == AGREEMENT ? "name" : "title";
  }

  /** The collection whose path has the name. */
  public static Collection ofPath(String path) {
    return Arrays.stream(values())
        .filter(collection -> collection.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  public String path() {
    return singular + "s";
  }

  /** Any of the collections that a parameter lists by their names. */
  public static Optional<Set<Collection>> parse(String raw) {
    Set<Collection> named = EnumSet.noneOf(Collection.class);
    for (String name : raw.split(",", -1)) {
      Arrays.stream(values()).filter(one -> one.name().equals(name)).forEach(named::add);
    }
    boolean all = Arrays.stream(raw.split(",", -1)).distinct().count() == named.size();
    return all ? Optional.of(named) : Optional.empty();
  }

  /** As in a sentence: {@code an actor}. */
  public String article() {
    return ("AE".indexOf(singular.toUpperCase(Locale.ROOT).charAt(0)) < 0 ? "a " : "an ")
        + singular;
  }

  @Override
  public String toString() {
    return singular;
  }
}
