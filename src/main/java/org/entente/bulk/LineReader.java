package org.entente.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads one line after the other; of one that is too long only its length. */
final class LineReader {

  private static final int BUFFER = 1 << 16;
  private static final int TYPICAL_LINE = 1 << 10;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int limit;
  private long number;
  private long offset;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line that is not blank. */
  Optional<Spool.Line> next() throws IOException {
    Optional<Spool.Line> line = any();
    while (line.isPresent() && line.get().blank()) {
      line = any();
    }
    return line;
  }

  private Optional<Spool.Line> any() throws IOException {
    if (!filled()) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LINE);
    int length = 0;
    boolean ended = false;
    while (!ended && filled()) {
      int end = endOfLine();
      bytes.write(buffer, at, Math.min(end - at, Math.max(0, Spool.LONGEST_LINE - length)));
      length += end - at;
      ended = end < limit;
      at = end + (ended ? 1 : 0);
    }
    Spool.Line line =
        new Spool.Line(new Spool.Place(++number, offset, length), bytes.toByteArray());
    offset += length + 1L;
    return Optional.of(line);
  }

  /** Where the line ends, or what is buffered of it. */
  private int endOfLine() {
    int end = at;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean filled() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return limit > 0;
  }
}
