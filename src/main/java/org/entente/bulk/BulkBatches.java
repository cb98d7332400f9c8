package org.entente.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.entente.database.ReadAhead;
import org.entente.problem.ProblemException;

/** Splits the lines of a request into batches; while one batch is written, the next is read. */
final class BulkBatches implements AutoCloseable {

  private final LineReader lines;
  private final BulkLineReader reader;
  private final ReadAhead<BulkBatch> ahead;

  /** The first line of the next batch, when the previous batch already had its record. */
  private BulkLine first;

  BulkBatches(BufferedLines buffered, BulkLineReader reader) throws IOException {
    this.lines = buffered.read();
    this.reader = reader;
    this.ahead = new ReadAhead<>(this::read);
  }

  /** Returns the next batch; an empty one after the last. */
  BulkBatch next() {
    return ahead.next();
  }

  private BulkBatch read() {
    BulkBatch batch = new BulkBatch();
    if (first != null) {
      batch.add(first);
      first = null;
    }
    try {
      boolean more = true;
      while (more && first == null && batch.hasRoom()) {
        Optional<BufferedLines.Line> line = lines.next();
        more = line.isPresent();
        if (more) {
          read(line.get(), batch);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return batch;
  }

  private void read(BufferedLines.Line line, BulkBatch batch) throws IOException {
    try {
      BulkLine read = reader.read(line);
      if (batch.accepts(read)) {
        batch.add(read);
      } else {
        first = read;
      }
    } catch (ProblemException wrong) {
      batch.fail(line.place(), wrong);
    }
  }

  @Override
  public void close() {
    ahead.close();
  }
}
