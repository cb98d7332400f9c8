package org.entente.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.SpooledBody;

/** The lines of a request, each of which can be read again. */
final class Spool implements AutoCloseable {

  static final int LONGEST_LINE = 1 << 20;

  /**
   * Where a line is.
   *
   * @param line from 1, empty ones counted
   * @param length in bytes
   */
  record Place(long line, long offset, int length) {}

  record Line(Place place, byte[] bytes) {

    boolean blank() {
      return new String(bytes, StandardCharsets.UTF_8).isBlank();
    }

    void refuseTooLong() {
      if (place.length() > LONGEST_LINE) {
        throw new ProblemException(
            ProblemType.TOO_LARGE, "A line may have at most %d MiB.".formatted(LONGEST_LINE >> 20));
      }
    }
  }

  private final SpooledBody body;

  private Spool(SpooledBody body) {
    this.body = body;
  }

  static Spool of(InputStream body, MemorySize limit) throws IOException {
    return new Spool(SpooledBody.of(body, limit, "The body of a load may have at most %d bytes."));
  }

  LineReader read() throws IOException {
    return new LineReader(body.open());
  }

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
