package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows into a table in the current transaction: a few with a statement that PostgreSQL has
 * planned already, many with one that takes them while further ones are made.
 */
@ApplicationScoped
public class TableWriter {

  private static final int FEW = 8;
  private static final String NULL = "\\N";

  private final Session session;

  TableWriter(Session session) {
    this.session = session;
  }

  /**
   * @param rows of values as PostgreSQL reads them, in the order of the columns
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
            copy(connection, target, first, further);
          }
        });
  }

  /** The types of the columns are those of the values, whose own nobody says. */
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

  private static void copy(
      Connection connection, String target, List<String[]> first, Iterator<String[]> further)
      throws SQLException {
    String copy = "copy " + target + " from stdin";
    try (PGCopyOutputStream out =
            new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      for (String[] row : first) {
        write(row, text);
      }
      while (further.hasNext()) {
        write(further.next(), text);
      }
    } catch (IOException failure) {
      if (failure.getCause() instanceof SQLException refusal) {
        throw refusal;
      }
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(String[] row, Writer text) throws IOException {
    for (int at = 0; at < row.length; at++) {
      if (at > 0) {
        text.write('\t');
      }
      write(row[at], text);
    }
    text.write('\n');
  }

  private static void write(String value, Writer text) throws IOException {
    if (value == null) {
      text.write(NULL);
      return;
    }
    int from = 0;
    for (int at = 0; at < value.length(); at++) {
      String escaped = escaped(value.charAt(at));
      if (escaped != null) {
        text.write(value, from, at - from);
        text.write(escaped);
        from = at + 1;
      }
    }
    text.write(value, from, value.length() - from);
  }

  private static String escaped(char character) {
    return switch (character) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> null;
    };
  }
}
