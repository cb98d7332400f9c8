package org.entente.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.jboss.logging.Logger;

/**
 * The lines of a request, kept in a file while they are worked on. The file has no name, so that it
 * goes with the service, however that ends.
 */
final class Spool implements AutoCloseable {

  static final int LONGEST_LINE = 1 << 20;
  private static final int BUFFER = 1 << 16;
  private static final Logger LOG = Logger.getLogger(Spool.class);

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

  private final FileChannel file;

  private Spool(FileChannel file) {
    this.file = file;
  }

  private static Spool create() {
    try {
      return new Spool(
          FileChannel.open(
              Files.createTempFile("entente-bulk-", ".ndjson"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException full) {
      throw noRoom(full);
    }
  }

  static Spool of(InputStream body, MemorySize limit) throws IOException {
    Spool spool = create();
    try {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > limit.asLongValue()) {
          throw new ProblemException(
              ProblemType.TOO_LARGE,
              "The body of a load may have at most %d bytes.".formatted(limit.asLongValue()));
        }
        spool.write(ByteBuffer.wrap(buffer, 0, read), body);
      }
      return spool;
    } catch (IOException | RuntimeException failed) {
      spool.close();
      throw failed;
    }
  }

  /** Reads the body to its end even in vain, as the next request comes after it. */
  private void write(ByteBuffer bytes, InputStream body) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException full) {
      body.transferTo(OutputStream.nullOutputStream());
      throw noRoom(full);
    }
  }

  private static ProblemException noRoom(IOException full) {
    LOG.error("A load cannot be kept while it is worked on", full);
    return new ProblemException(
        ProblemType.UNAVAILABLE, "There is no room for the load at the moment; try again later.");
  }

  LineReader read() {
    return new LineReader(file);
  }

  List<Line> at(List<Place> places) throws IOException {
    List<Line> found = new ArrayList<>();
    for (Place place : places) {
      ByteBuffer line = ByteBuffer.allocate(place.length());
      while (line.hasRemaining()) {
        file.read(line, place.offset() + line.position());
      }
      found.add(new Line(place, line.array()));
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
