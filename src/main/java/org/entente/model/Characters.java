package org.entente.model;

import com.ibm.icu.text.Normalizer2;

/** Checks whether text can be stored, and gives it the form in which it is stored. */
public final class Characters {

  private static final Normalizer2 COMPOSER = Normalizer2.getNFCInstance();

  private Characters() {}

  /** Returns the text in Unicode's composed form (NFC). */
  public static String composed(String text) {
    return COMPOSER.normalize(text);
  }

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
