package org.entente.http;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.jboss.logging.Logger;

/**
 * The body of a request, kept in a temporary file. The file is deleted while it is open, so that it
 * disappears with the process even after a crash.
 */
public final class TempFileBody implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final Logger LOG = Logger.getLogger(TempFileBody.class);

  private final FileChannel file;

  private TempFileBody(FileChannel file) {
    this.file = file;
  }

  /**
   * @param tooLarge the detail for a body above the limit, with %d for the limit in bytes
   * @throws ProblemException if the body is too large, or the disk is full
   */
  public static TempFileBody of(InputStream body, MemorySize limit, String tooLarge)
      throws IOException {
    TempFileBody spooled = create();
    try {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > limit.asLongValue()) {
          throw new ProblemException(
              ProblemType.TOO_LARGE, tooLarge.formatted(limit.asLongValue()));
        }
        spooled.write(ByteBuffer.wrap(buffer, 0, read));
      }
      return spooled;
    } catch (IOException | RuntimeException failed) {
      spooled.close();
      throw failed;
    }
  }

  private static TempFileBody create() {
    try {
      return new TempFileBody(
          FileChannel.open(
              Files.createTempFile("entente-body-", null),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException full) {
      throw noRoom(full);
    }
  }

  private void write(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException full) {
      throw noRoom(full);
    }
  }

  private static ProblemException noRoom(IOException full) {
    LOG.error("Cannot buffer a request body on disk", full);
    return new ProblemException(
        ProblemType.UNAVAILABLE, "There is not enough disk space for the body; try again later.");
  }

  /** Returns the size in bytes. */
  public long size() throws IOException {
    return file.size();
  }

  /** Opens a stream from the beginning; only one stream may be in use at a time. */
  public InputStream open() throws IOException {
    return CloseShieldInputStream.wrap(Channels.newInputStream(file.position(0)));
  }

  /** Reads bytes at an offset, also while a stream is in use. */
  public byte[] at(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      file.read(bytes, offset + bytes.position());
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
