package org.entente.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.http.TempFileBody;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;

/** The lines of a request body, kept in a temporary file so that each can be read again. */
final class BufferedLines implements AutoCloseable {

  static final int LONGEST_LINE = 1 << 20;

  /**
   * The position of a line in the body.
   *
   * @param line its number, from 1 and with blank lines counted
   * @param offset in bytes
   * @param length in bytes
   */
  record Place(long line, long offset, int length) {}

  /** A line and its content, which is cut off when the line is too long. */
  record Line(Place place, byte[] bytes) {

    boolean blank() {
      return new String(bytes, StandardCharsets.UTF_8).isBlank();
    }

    void refuseTooLong() {
      if (place.length() > LONGEST_LINE) {
        throw new ProblemException(
            ProblemType.TOO_LARGE, "A line must not exceed %d MiB.".formatted(LONGEST_LINE >> 20));
      }
    }
  }

  private final TempFileBody body;

  private BufferedLines(TempFileBody body) {
    this.body = body;
  }

  static BufferedLines of(InputStream body, MemorySize limit) throws IOException {
    return new BufferedLines(
        TempFileBody.of(body, limit, "The body of a bulk load must not exceed %d bytes."));
  }

  /**
   * @throws ProblemException when there is no body
   */
  void refuseEmpty() throws IOException {
    if (body.size() == 0) {
      body.close();
      throw new ProblemException(ProblemType.BAD_REQUEST, "The body is empty.");
    }
  }

  /** Returns a reader that begins with the first line. */
  LineReader read() throws IOException {
    return new LineReader(body.open());
  }

  /** Reads lines again by their positions. */
  List<Line> at(List<Place> places) throws IOException {
    List<Line> found = new ArrayList<>();
    for (Place place : places) {
      found.add(new Line(place, body.at(place.offset(), place.length())));
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
