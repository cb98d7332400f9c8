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
import org.jboss.logging.Logger;

/**
 * The body of a request, kept in a file while it is worked on. The file has no name, so that it
 * goes with the service, however that ends.
 */
public final class SpooledBody implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final Logger LOG = Logger.getLogger(SpooledBody.class);

  private final FileChannel file;

  private SpooledBody(FileChannel file) {
    this.file = file;
  }

  /**
   * @param tooLarge what a client is told whose body is larger, with %d for the limit
   */
  public static SpooledBody of(InputStream body, MemorySize limit, String tooLarge)
      throws IOException {
    SpooledBody spooled = create();
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

  private static SpooledBody create() {
    try {
      return new SpooledBody(
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
    LOG.error("A body cannot be kept while it is worked on", full);
    return new ProblemException(
        ProblemType.UNAVAILABLE, "There is no room for the body at the moment; try again later.");
  }

  public long size() throws IOException {
    return file.size();
  }

  /** From the beginning, one stream after the other. */
  public InputStream open() throws IOException {
    return CloseShieldInputStream.wrap(Channels.newInputStream(file.position(0)));
  }

  /** Also while a stream is read. */
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
