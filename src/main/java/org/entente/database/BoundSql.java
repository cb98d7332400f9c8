package org.entente.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * SQL with named parameters ({@code :name}) and their values. A colon before a word is always a
 * parameter, so casts are written {@code cast(x as type)}. A list is an array of texts. Equal SQL
 * is prepared once for each connection.
 */
public record BoundSql(String sql, Map<String, Object> values) {

  private static final Pattern NAME = Pattern.compile(":(\\w+)");

  public static BoundSql of(String sql) {
    return new BoundSql(sql, Map.of());
  }

  /** Returns a copy with one more value, which may be null. */
  public BoundSql with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(name, value);
    return new BoundSql(sql, more);
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    return prepare(connection, "");
  }

  /**
   * @param beginning SQL before this, without parameters
   */
  PreparedStatement prepare(Connection connection, String beginning) throws SQLException {
    List<Object> inOrder = new ArrayList<>();
    String positional =
        NAME.matcher(sql)
            .replaceAll(
                name -> {
                  inOrder.add(values.get(name.group(1)));
                  return "?";
                });
    PreparedStatement statement = connection.prepareStatement(beginning + positional);
    for (int at = 0; at < inOrder.size(); at++) {
      statement.setObject(at + 1, forDriver(inOrder.get(at)));
    }
    return statement;
  }

  private static Object forDriver(Object value) {
    if (value instanceof List<?> texts) {
      return texts.toArray(String[]::new);
    }
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }
}
