package org.entente.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a body line by line; of a line that is too long it keeps only the beginning and the length.
 */
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

  /** Returns the next line that is not blank. */
  Optional<BufferedLines.Line> next() throws IOException {
    Optional<BufferedLines.Line> line = nextOrBlank();
    while (line.isPresent() && line.get().blank()) {
      line = nextOrBlank();
    }
    return line;
  }

  private Optional<BufferedLines.Line> nextOrBlank() throws IOException {
    if (!fillBuffer()) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LINE);
    int length = 0;
    boolean ended = false;
    while (!ended && fillBuffer()) {
      int end = endOfLine();
      bytes.write(buffer, at, Math.min(end - at, Math.max(0, BufferedLines.LONGEST_LINE - length)));
      length += end - at;
      ended = end < limit;
      at = end + (ended ? 1 : 0);
    }
    BufferedLines.Line line =
        new BufferedLines.Line(
            new BufferedLines.Place(++number, offset, length), bytes.toByteArray());
    offset += length + 1L;
    return Optional.of(line);
  }

  /** Returns where the line ends in the buffer, or the end of what is buffered. */
  private int endOfLine() {
    int end = at;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fillBuffer() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return limit > 0;
  }
}
