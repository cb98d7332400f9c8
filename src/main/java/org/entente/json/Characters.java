package org.entente.json;

/** Which text can be stored and given back as it came. */
public final class Characters {

  private Characters() {}

  /** False for text with NUL, which PostgreSQL cannot hold, or with half a surrogate pair. */
  public static boolean storable(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == 0 || Character.isLowSurrogate(character)) {
        return false;
      }
      if (Character.isHighSurrogate(character)) {
        at++;
        if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
          return false;
        }
      }
    }
    return true;
  }
}
