package org.entente.database;

import java.io.IOException;

/** The embedded database cannot be used; the message tells an operator why. */
public final class EmbeddedDatabaseException extends IOException {

  private static final long serialVersionUID = 1L;

  EmbeddedDatabaseException(String message) {
    super(message);
  }

  EmbeddedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
