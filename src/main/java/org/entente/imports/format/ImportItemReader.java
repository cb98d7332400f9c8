package org.entente.imports.format;

import java.io.IOException;
import java.util.Optional;

/** Reads the items of a file, one record after the other. */
public interface ImportItemReader extends AutoCloseable {

  /** Returns the next item; empty after the last one. */
  Optional<ImportItem> next() throws IOException;

  /** Returns how many items are written together. */
  int batchSize();

  @Override
  void close() throws IOException;
}
