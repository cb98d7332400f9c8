package org.entente.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** What the header {@code Authorization} says in the scheme Basic. */
final class BasicCredentials {

  private static final String SCHEME = "Basic ";

  private BasicCredentials() {}

  /** Returns the user name; empty where the header is malformed. */
  static Optional<String> user(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      String encoded = authorization.substring(SCHEME.length()).strip();
      String userAndPassword = new String(Base64.getDecoder().decode(encoded), UTF_8);
      int end = userAndPassword.indexOf(':');
      return end < 0 ? Optional.empty() : Optional.of(userAndPassword.substring(0, end));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
