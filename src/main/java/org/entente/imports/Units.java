package org.entente.imports;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one record after the other. */
interface Units extends AutoCloseable {

  /** Empty after the last one. */
  Optional<Unit> next() throws IOException;

  /** How many are written together. */
  int together();

  @Override
  void close() throws IOException;
}
