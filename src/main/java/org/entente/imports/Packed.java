package org.entente.imports;

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
 * The texts in a file as it was sent: plain, by gzip, or any number of them by zip. What unpacks to
 * far more than it is, as no such text does, is refused.
 */
final class Packed implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final int BYTE = 0xff;
  private static final long HARMLESS = 64L << 20;
  private static final long LARGEST_RATIO = 200;

  /**
   * @param name in an archive, null where the file is none
   */
  record Text(String name, InputStream in) {}

  private final CountedStream packed;
  private final InputStream unpacked;
  private final long largest;
  private long size;
  private boolean read;

  private Packed(CountedStream packed, InputStream unpacked, long largest) {
    this.packed = packed;
    this.unpacked = unpacked;
    this.largest = largest;
  }

  /**
   * @param largest how many bytes all texts together may have
   */
  static Packed open(InputStream file, long largest) throws IOException {
    CountedStream packed = new CountedStream(file);
    BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first == 'P' && second == 'K') {
      return new Packed(packed, new ZipInputStream(in), largest);
    }
    boolean gzip =
        first == (GZIPInputStream.GZIP_MAGIC & BYTE) && second == GZIPInputStream.GZIP_MAGIC >> 8;
    try {
      return new Packed(packed, gzip ? new GZIPInputStream(in, BUFFER) : in, largest);
    } catch (EOFException | ZipException broken) {
      throw broken(broken);
    }
  }

  /** How many bytes of the file as it was sent have been read. */
  long bytesRead() {
    return packed.count();
  }

  /** The next text, to be read before the one after it; empty after the last one. */
  Optional<Text> next() throws IOException {
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
      throw broken(broken);
    }
  }

  private static UnreadableFile broken(Exception broken) {
    return new UnreadableFile(
        broken instanceof EOFException
            ? "The file is cut short: it ends before what is packed in it does."
            : "The file is damaged, or packed in a way that is not known here.");
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

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
          throw new UnreadableFile(
              "The file unpacks to more than is read of one: %d bytes by then.".formatted(size));
        }
        return read;
      } catch (EOFException | ZipException | IllegalArgumentException broken) {
        throw broken(broken);
      }
    }

    /** The archive stays open for the text after this one. */
    @Override
    public void close() {
      // by the archive
    }
  }
}
