package org.entente.imports.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read from a stream. */
final class CountedStream extends FilterInputStream {

  private final AtomicLong count = new AtomicLong();

  CountedStream(InputStream in) {
    super(in);
  }

  long count() {
    return count.get();
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count.addAndGet(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count.addAndGet(Math.max(0, read));
    return read;
  }
}
