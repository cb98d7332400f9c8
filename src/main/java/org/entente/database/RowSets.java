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
 * Reads records in sets, and the links of a set with one statement per list, which is many times
 * faster than one per row. A set stays in memory while a client reads slowly, so its length is
 * bounded: the length of the rows in the set before decides how many rows it has.
 */
final class RowSets implements AutoCloseable {

  private static final int FIRST_ROWS = 50;
  private static final int MOST_ROWS = 500;
  private static final long LONGEST_CHARACTERS = 1 << 20;

  private final Connection connection;
  private final SelectClause selection;
  private final PreparedStatement statement;
  private final ResultSet records;
  private int size = FIRST_ROWS;

  /** The number of characters in all texts of the set. */
  private long length;

  RowSets(Connection connection, SelectClause selection, BoundSql from) throws SQLException {
    this.connection = connection;
    this.selection = selection;
    this.statement = selection.prepare(connection, from);
    statement.setFetchSize(size);
    this.records = statement.executeQuery();
  }

  /** Returns the next set; empty after the last one. */
  List<Row> next() {
    try {
      List<Row> rows = new ArrayList<>(size);
      length = 0;
      while (rows.size() < size && length < LONGEST_CHARACTERS && records.next()) {
        Row row = selection.row(records);
        rows.add(row);
        length += row.length();
      }
      if (!rows.isEmpty()) {
        readLinks(rows);
        size = (int) Math.max(1, Math.min(MOST_ROWS, LONGEST_CHARACTERS * rows.size() / length));
        records.setFetchSize(size);
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
    try (PreparedStatement query = connection.prepareStatement(list.selectByOwners())) {
      int at = 0;
      if (list.dated()) {
        query.setObject(++at, selection.day());
      }
      query.setArray(++at, connection.createArrayOf("bigint", keys));
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          Object[] values = values(found, list.columns().size());
          length += Row.length(values);
          links.computeIfAbsent(found.getLong(1), key -> new ArrayList<>()).add(values);
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
