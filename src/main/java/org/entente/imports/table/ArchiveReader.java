package org.entente.imports.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads the texts of a file: the only one of a plain or gzip file, or any number in a zip archive.
 * Refuses a file that unpacks to far more than its size, as no text of the supported formats does.
 */
public final class ArchiveReader implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final int BYTE = 0xff;
  private static final long HARMLESS = 64L << 20;
  private static final long LARGEST_RATIO = 200;

  /**
   * @param name of the file in the archive; null outside an archive
   */
  public record Text(String name, InputStream in) {}

  private final CountedStream packed;
  private final InputStream unpacked;
  private final long largest;
  private long size;
  private boolean read;

  private ArchiveReader(CountedStream packed, InputStream unpacked, long largest) {
    this.packed = packed;
    this.unpacked = unpacked;
    this.largest = largest;
  }

  /**
   * @param largest how many bytes all texts together may have
   */
  public static ArchiveReader open(InputStream file, long largest) throws IOException {
    CountedStream packed = new CountedStream(file);
    BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first == 'P' && second == 'K') {
      return new ArchiveReader(packed, new ZipInputStream(in), largest);
    }
    boolean gzip =
        first == (GZIPInputStream.GZIP_MAGIC & BYTE) && second == GZIPInputStream.GZIP_MAGIC >> 8;
    try {
      return new ArchiveReader(packed, gzip ? new GZIPInputStream(in, BUFFER) : in, largest);
    } catch (EOFException | ZipException broken) {
      throw unreadable(broken);
    }
  }

  /** Returns how many bytes of the file, as it was sent, have been read. */
  public long bytesRead() {
    return packed.count();
  }

  /** Returns the next text, which invalidates the one before; empty after the last one. */
  public Optional<Text> next() throws IOException {
    if (!(unpacked instanceof ZipInputStream zip)) {
      boolean first = !read;
      read = true;
      return first ? Optional.of(new Text(null, new Bounded(unpacked))) : Optional.empty();
    }
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = zip.getNextEntry();
      }
      return Optional.ofNullable(entry).map(found -> new Text(found.getName(), new Bounded(zip)));
    } catch (EOFException | ZipException | IllegalArgumentException broken) {
      throw unreadable(broken);
    }
  }

  private static UnreadableFileException unreadable(Exception cause) {
    return new UnreadableFileException(
        cause instanceof EOFException
            ? "The file is truncated: it ends before its compressed data does."
            : "The file is damaged, or compressed with an unsupported method.");
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  /** Stops reading when the texts exceed the limits. */
  private final class Bounded extends FilterInputStream {

    private Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & BYTE;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        int read = super.read(into, offset, length);
        size += Math.max(0, read);
        boolean harmless = size < HARMLESS || size / LARGEST_RATIO < bytesRead();
        if (size > largest || !harmless) {
          throw new UnreadableFileException(
              "The file unpacks to more than is allowed: %d bytes so far.".formatted(size));
        }
        return read;
      } catch (EOFException | ZipException | IllegalArgumentException broken) {
        throw unreadable(broken);
      }
    }

    /** Leaves the archive open for the next text. */
    @Override
    public void close() {
      // the archive closes its stream
    }
  }
}
