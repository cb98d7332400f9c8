package org.entente.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/** A column of a select clause: its name, its SQL expression, and how its values are read. */
public record Column(String name, String expression, Type type) {

  /** The type of a column, which reads its values. */
  public enum Type {
    TEXT(ResultSet::getString),
    NUMBER((rows, at) -> rows.getObject(at, Long.class)),
    SMALL_NUMBER((rows, at) -> rows.getObject(at, Integer.class)),
    DECIMAL(Type::decimal),
    FLAG((rows, at) -> rows.getObject(at, Boolean.class)),
    DAY((rows, at) -> rows.getObject(at, LocalDate.class)),
    INSTANT(Type::instant),
    BYTES(ResultSet::getBytes),
    TEXTS(Type::array),
    LINKS(Type::array);

    private interface ValueReader {
      Object read(ResultSet rows, int at) throws SQLException;
    }

    private final ValueReader reader;

    Type(ValueReader reader) {
      this.reader = reader;
    }

    Object read(ResultSet rows, int at) throws SQLException {
      return reader.read(rows, at);
    }

    /** Returns the type for a name from the driver, which names auto-increment columns serial. */
    static Type named(String postgresType) {
      return switch (postgresType) {
        case "int8", "bigserial" -> NUMBER;
        case "int2", "int4", "serial" -> SMALL_NUMBER;
        case "float4", "float8", "numeric" -> DECIMAL;
        case "bool" -> FLAG;
        case "date" -> DAY;
        case "timestamptz" -> INSTANT;
        case "bytea" -> BYTES;
        case "_text" -> TEXTS;
        default -> TEXT;
      };
    }

    private static Double decimal(ResultSet rows, int at) throws SQLException {
      double number = rows.getDouble(at);
      return rows.wasNull() ? null : Double.valueOf(number);
    }

    private static Instant instant(ResultSet rows, int at) throws SQLException {
      OffsetDateTime time = rows.getObject(at, OffsetDateTime.class);
      return time == null ? null : time.toInstant();
    }

    private static Object array(ResultSet rows, int at) throws SQLException {
      Array array = rows.getArray(at);
      return array.getArray();
    }
  }

  public static Column of(String table, String name, Type type) {
    return new Column(name, table + "." + name, type);
  }

  /** Returns a column of JSON, which is read as text. */
  public static Column json(String table, String name) {
    return new Column(name, "cast(%s.%s as text)".formatted(table, name), Type.TEXT);
  }

  /** Returns the columns that every record has. */
  public static Stream<Column> common(String table) {
    return Stream.of(
        of(table, "key", Type.NUMBER),
        of(table, "id", Type.TEXT),
        of(table, "version", Type.NUMBER),
        of(table, "created_at", Type.INSTANT),
        of(table, "updated_at", Type.INSTANT),
        of(table, "tags", Type.TEXTS),
        json(table, "external_ids"));
  }
}
