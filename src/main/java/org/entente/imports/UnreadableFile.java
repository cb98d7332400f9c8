package org.entente.imports;

import java.io.IOException;

/** Thrown where a file cannot be read any further; the message is for clients. */
final class UnreadableFile extends IOException {

  private static final long serialVersionUID = 1;

  UnreadableFile(String message) {
    super(message);
  }
}
