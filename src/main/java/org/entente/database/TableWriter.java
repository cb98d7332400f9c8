package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Writes rows into a table in the current transaction: up to eight with an INSERT that PostgreSQL
 * has planned already, more with a COPY that takes rows while further ones are produced.
 */
@ApplicationScoped
public class TableWriter {

  private static final int FEW = 8;

  private final Session session;

  TableWriter(Session session) {
    this.session = session;
  }

  /**
   * @param rows values in PostgreSQL's text format, in the order of the columns
   */
  public void write(String table, List<String> columns, Stream<String[]> rows) {
    String target = table + " (" + String.join(", ", columns) + ")";
    Iterator<String[]> further = rows.iterator();
    List<String[]> first = new ArrayList<>();
    while (first.size() <= FEW && further.hasNext()) {
      first.add(further.next());
    }
    if (first.isEmpty()) {
      return;
    }
    session.doWork(
        connection -> {
          if (first.size() <= FEW) {
            insert(connection, target, first);
          } else {
            TableCopy.write(connection, target, first, further);
          }
        });
  }

  /** Sends values without a type, so that PostgreSQL gives them the types of the columns. */
  private static void insert(Connection connection, String target, List<String[]> rows)
      throws SQLException {
    String row = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
    String values = String.join(", ", Collections.nCopies(rows.size(), row));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + target + " values " + values)) {
      int at = 0;
      for (String[] cells : rows) {
        for (String value : cells) {
          insert.setObject(++at, value, Types.OTHER);
        }
      }
      insert.executeUpdate();
    }
  }
}
