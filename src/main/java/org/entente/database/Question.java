package org.entente.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * SQL in which {@code :name} stands for a value, and the values. Equal SQL is prepared once for
 * each connection.
 */
public record Question(String sql, Map<String, Object> values) {

  private static final Pattern NAME = Pattern.compile(":(\\w+)");

  PreparedStatement prepare(Connection connection) throws SQLException {
    return prepare(connection, "");
  }

  /**
   * @param beginning SQL that comes before, in which no value is bound
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
      statement.setObject(at + 1, inOrder.get(at));
    }
    return statement;
  }
}
