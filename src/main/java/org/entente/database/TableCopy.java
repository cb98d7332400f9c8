package org.entente.database;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.PSQLState;

/** Writes rows into a table with COPY. */
final class TableCopy {

  private static final String NULL = "\\N";

  private TableCopy() {}

  /**
   * Aborts a connection that breaks, because the driver would wait for ever for the end of the copy
   * before it rolls back. The pool's driver abort does not reach the driver's connection.
   *
   * @param target the table and its columns
   */
  static void write(
      Connection connection, String target, List<String[]> first, Iterator<String[]> further)
      throws SQLException {
    PgConnection driver = connection.unwrap(PgConnection.class);
    try {
      send(driver, "copy " + target + " from stdin", first, further);
    } catch (SQLException failure) {
      if (PSQLState.isConnectionError(failure.getSQLState())) {
        driver.abort(Runnable::run);
      }
      throw failure;
    }
  }

  private static void send(
      PgConnection connection, String copy, List<String[]> first, Iterator<String[]> further)
      throws SQLException {
    try (PGCopyOutputStream out = new PGCopyOutputStream(connection, copy);
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
