package org.entente.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.database.StatementExecutor;

/**
 * Keeps the files of imports that have not ended in the database, where any instance can read them,
 * also after a restart.
 */
@ApplicationScoped
class ImportFiles {

  private static final int PART_BYTES = 1 << 20;

  private final RowReader rows;
  private final StatementExecutor statements;

  ImportFiles(RowReader rows, StatementExecutor statements) {
    this.rows = rows;
    this.statements = statements;
  }

  /** Stores the file in the current transaction. */
  void add(long number, Upload upload) throws IOException {
    BoundSql insert =
        BoundSql.of("insert into import_part (import, part, bytes) values (:number, :part, :bytes)")
            .with("number", number);
    try (InputStream in = upload.open()) {
      byte[] bytes = in.readNBytes(PART_BYTES);
      for (int part = 0; bytes.length > 0; part++) {
        statements.execute(insert.with("part", part).with("bytes", bytes));
        bytes = in.readNBytes(PART_BYTES);
      }
    }
  }

  /** Removes the file in the current transaction. */
  void remove(long number) {
    statements.execute(
        BoundSql.of("delete from import_part where import = :number").with("number", number));
  }

  InputStream open(long number) {
    return new Parts(number);
  }

  private Optional<byte[]> part(long number, int part) {
    return rows.first(
        BoundSql.of("select bytes from import_part where import = :number and part = :part")
            .with("number", number)
            .with("part", part),
        row -> row.bytes("bytes"));
  }

  /**
   * Reads one part after the other, each when it is needed. A failure of the database is not an
   * {@link IOException}, which could look like the end of the file or like damage to it.
   */
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

    /** Is 0 only at the end: a gzip file may have several members, one after the other. */
    @Override
    public int available() {
      return filled() ? current.available() : 0;
    }

    private boolean filled() {
      if (current.available() == 0) {
        Optional<byte[]> bytes = part(number, next);
        if (bytes.isEmpty()) {
          return false;
        }
        next++;
        current = new ByteArrayInputStream(bytes.get());
      }
      return true;
    }
  }
}
