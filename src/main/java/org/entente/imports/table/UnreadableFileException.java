package org.entente.imports.table;

import java.io.IOException;

/** Thrown when a file cannot be read any further; the message is for clients. */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1;

  public UnreadableFileException(String message) {
    super(message);
  }
}
