package org.entente.database.embedded;

import java.io.IOException;

/** Reports that the embedded database cannot be used; the message gives operators the reason. */
public final class EmbeddedDatabaseException extends IOException {

  private static final long serialVersionUID = 1L;

  EmbeddedDatabaseException(String message) {
    super(message);
  }

  EmbeddedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
