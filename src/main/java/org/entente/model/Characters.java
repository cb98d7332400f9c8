package org.entente.model;

/** Checks whether text can be stored and returned unchanged. */
public final class Characters {

  private Characters() {}

  /** Returns false for text with NUL, which PostgreSQL cannot store, or an unpaired surrogate. */
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
