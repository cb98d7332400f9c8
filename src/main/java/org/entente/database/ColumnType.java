package org.entente.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What a column holds, and how it is read. */
public enum ColumnType {
  TEXT(ResultSet::getString),
  NUMBER(ResultSet::getLong),
  SMALL_NUMBER((rows, at) -> rows.getObject(at, Integer.class)),
  DECIMAL((rows, at) -> rows.getObject(at, Double.class)),
  INSTANT(ColumnType::instant),
  TEXTS(ColumnType::array),
  LINKS(ColumnType::array);

  private interface Reading {
    Object value(ResultSet rows, int at) throws SQLException;
  }

  private final Reading reading;

  ColumnType(Reading reading) {
    this.reading = reading;
  }

  Object read(ResultSet rows, int at) throws SQLException {
    return reading.value(rows, at);
  }

  private static Instant instant(ResultSet rows, int at) throws SQLException {
    return rows.getObject(at, OffsetDateTime.class).toInstant();
  }

  private static Object array(ResultSet rows, int at) throws SQLException {
    Array array = rows.getArray(at);
    return array.getArray();
  }
}
