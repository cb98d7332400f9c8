package org.entente.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * The files of imports that have not ended, kept in the database: whichever instance works on one
 * has it, after a restart too.
 */
@ApplicationScoped
class ImportFiles {

  private static final int PART = 1 << 20;

  private final Session session;
  private final DataSource database;

  ImportFiles(Session session, DataSource database) {
    this.session = session;
    this.database = database;
  }

  /** In the current transaction. */
  void add(long number, Upload upload) throws IOException {
    try (InputStream in = upload.open()) {
      byte[] bytes = in.readNBytes(PART);
      for (int part = 0; bytes.length > 0; part++) {
        session
            .createNativeMutationQuery(
                "insert into import_part (import, part, bytes) values (:number, :part, :bytes)")
            .setParameter("number", number)
            .setParameter("part", part)
            .setParameter("bytes", bytes)
            .executeUpdate();
        bytes = in.readNBytes(PART);
      }
    }
  }

  /** In the current transaction. */
  void remove(long number) {
    session
        .createNativeMutationQuery("delete from import_part where import = :number")
        .setParameter("number", number)
        .executeUpdate();
  }

  InputStream open(long number) {
    return new Parts(number);
  }

  /** What fails is none of the input's own failures, some of which tell that it has ended. */
  private byte[] part(long number, int part) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select bytes from import_part where import = ? and part = ?")) {
      statement.setLong(1, number);
      statement.setInt(2, part);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? found.getBytes(1) : null;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** One part after the other, each read when it is needed. */
  private final class Parts extends InputStream {

    private final long number;
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);
    private int next;

    private Parts(long number) {
      this.number = number;
    }

    @Override
    public int read() {
      return filled() ? current.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return filled() ? current.read(into, offset, length) : -1;
    }

    /** Tells what unpacks that there is more: several packed texts may follow each other. */
    @Override
    public int available() {
      return filled() ? current.available() : 0;
    }

    private boolean filled() {
      if (current.available() == 0) {
        byte[] bytes = part(number, next);
        if (bytes == null) {
          return false;
        }
        next++;
        current = new ByteArrayInputStream(bytes);
      }
      return true;
    }
  }
}
