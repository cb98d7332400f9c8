package org.entente.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;

/** The lines of a request, kept in a file while they are worked on. */
final class Spool implements AutoCloseable {

  static final int LONGEST_LINE = 1 << 20;
  private static final int BUFFER = 1 << 16;
  private static final int TYPICAL_LINE = 1 << 10;

  /**
   * Where a line is.
   *
   * @param line from 1, empty ones counted
   * @param length in bytes
   */
  record Place(long line, long offset, int length) {}

  record Line(Place place, byte[] bytes) {

    private boolean blank() {
      return new String(bytes, StandardCharsets.UTF_8).isBlank();
    }

    void refuseTooLong() {
      if (place.length() > LONGEST_LINE) {
        throw new ProblemException(
            ProblemType.TOO_LARGE, "A line may have at most %d MiB.".formatted(LONGEST_LINE >> 20));
      }
    }
  }

  private final Path file;

  private Spool(Path file) {
    this.file = file;
  }

  static Spool of(InputStream body, MemorySize limit) throws IOException {
    Spool spool = new Spool(Files.createTempFile("entente-bulk-", ".ndjson"));
    try (var out = Files.newOutputStream(spool.file)) {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > limit.asLongValue()) {
          throw new ProblemException(
              ProblemType.TOO_LARGE,
              "The body of a load may have at most %d bytes.".formatted(limit.asLongValue()));
        }
        out.write(buffer, 0, read);
      }
      return spool;
    } catch (IOException | RuntimeException failed) {
      spool.close();
      throw failed;
    }
  }

  Reader read() throws IOException {
    return new Reader(Files.newInputStream(file));
  }

  List<Line> at(List<Place> places) throws IOException {
    try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
      List<Line> found = new ArrayList<>();
      for (Place place : places) {
        byte[] line = new byte[place.length()];
        lines.seek(place.offset());
        lines.readFully(line);
        found.add(new Line(place, line));
      }
      return found;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Reads one line after the other; of one that is too long only its length. */
  static final class Reader implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long number;
    private long offset;

    private Reader(InputStream in) {
      this.in = in;
    }

    /** The next line that is not blank. */
    Optional<Line> next() throws IOException {
      Optional<Line> line = any();
      while (line.isPresent() && line.get().blank()) {
        line = any();
      }
      return line;
    }

    private Optional<Line> any() throws IOException {
      if (!filled()) {
        return Optional.empty();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LINE);
      int length = 0;
      boolean ended = false;
      while (!ended && filled()) {
        int end = endOfLine();
        bytes.write(buffer, at, Math.min(end - at, Math.max(0, LONGEST_LINE - length)));
        length += end - at;
        ended = end < limit;
        at = end + (ended ? 1 : 0);
      }
      Line line = new Line(new Place(++number, offset, length), bytes.toByteArray());
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

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
