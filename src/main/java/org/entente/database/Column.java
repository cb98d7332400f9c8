package org.entente.database;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A column that a projection reads, and the Java type that it is read as. */
public record Column(String name, String expression, Class<?> type) {

  public static Column of(String table, String name, Class<?> type) {
    return new Column(name, table + "." + name, type);
  }

  public static Stream<Column> texts(String table, String... names) {
    return Arrays.stream(names).map(name -> of(table, name, String.class));
  }

  /** JSON, which is read as text. */
  public static Column json(String table, String name) {
    return new Column(name, "cast(%s.%s as text)".formatted(table, name), String.class);
  }

  public static List<Column> list(Stream<Column> texts, Column... others) {
    return Stream.concat(texts, Arrays.stream(others)).toList();
  }

  /** Those that every record has. */
  static Stream<Column> common(String table) {
    return Stream.of(
        of(table, "key", Long.class),
        of(table, "id", String.class),
        of(table, "version", Long.class),
        of(table, "created_at", Instant.class),
        of(table, "updated_at", Instant.class),
        of(table, "tags", String[].class),
        json(table, "external_ids"));
  }
}
