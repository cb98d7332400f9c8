package org.entente.database;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a projection in sets, whose links are read with one statement a list: many times
 * faster than the links of each row by themselves.
 */
final class RowSets implements AutoCloseable {

  private static final int ROWS_AT_ONCE = 500;

  private final Connection connection;
  private final Selection selection;
  private final PreparedStatement statement;
  private final ResultSet records;

  RowSets(Connection connection, Projection<?> projection, Question from) throws SQLException {
    this.connection = connection;
    this.selection = Selection.apartFromLinks(projection);
    this.statement = selection.prepare(connection, from);
    statement.setFetchSize(ROWS_AT_ONCE);
    this.records = statement.executeQuery();
  }

  /** The next set; empty after the last one. */
  List<Row> next() {
    try {
      List<Row> rows = new ArrayList<>(ROWS_AT_ONCE);
      while (rows.size() < ROWS_AT_ONCE && records.next()) {
        rows.add(selection.row(records));
      }
      if (!rows.isEmpty()) {
        readLinks(rows);
      }
      return rows;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private void readLinks(List<Row> rows) throws SQLException {
    Long[] keys = rows.stream().map(Row::key).toArray(Long[]::new);
    for (LinkList list : selection.links()) {
      Map<Long, List<Object[]>> links = links(list, keys);
      rows.forEach(row -> row.link(list, links.getOrDefault(row.key(), List.of())));
    }
  }

  private Map<Long, List<Object[]>> links(LinkList list, Long[] keys) throws SQLException {
    Map<Long, List<Object[]>> links = new HashMap<>();
    try (PreparedStatement of = connection.prepareStatement(list.ofRecords())) {
      of.setArray(1, connection.createArrayOf("bigint", keys));
      try (ResultSet found = of.executeQuery()) {
        while (found.next()) {
          links
              .computeIfAbsent(found.getLong(1), key -> new ArrayList<>())
              .add(values(found, list.columns().size()));
        }
      }
    }
    return links;
  }

  private static Object[] values(ResultSet found, int count) throws SQLException {
    Object[] values = new Object[count];
    for (int at = 0; at < count; at++) {
      values[at] = found.getString(at + 2);
    }
    return values;
  }

  @Override
  public void close() {
    try (statement) {
      records.close();
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
