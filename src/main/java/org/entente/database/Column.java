package org.entente.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A column that a projection reads. */
public record Column(String name, String expression, ColumnType type) {

  public static Column of(String table, String name, ColumnType type) {
    return new Column(name, table + "." + name, type);
  }

  public static Stream<Column> texts(String table, String... names) {
    return Arrays.stream(names).map(name -> of(table, name, ColumnType.TEXT));
  }

  /** JSON, which is read as text. */
  public static Column json(String table, String name) {
    return new Column(name, "cast(%s.%s as text)".formatted(table, name), ColumnType.TEXT);
  }

  public static List<Column> list(Stream<Column> texts, Column... others) {
    return Stream.concat(texts, Arrays.stream(others)).toList();
  }

  /** Those that every record has. */
  static Stream<Column> common(String table) {
    return Stream.of(
        of(table, "key", ColumnType.NUMBER),
        of(table, "id", ColumnType.TEXT),
        of(table, "version", ColumnType.NUMBER),
        of(table, "created_at", ColumnType.INSTANT),
        of(table, "updated_at", ColumnType.INSTANT),
        of(table, "tags", ColumnType.TEXTS),
        json(table, "external_ids"));
  }
}
