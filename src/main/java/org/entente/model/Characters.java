package org.entente.model;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import com.ibm.icu.text.UnicodeSetSpanner;

/**
 * Checks whether text can be stored and read as it was written, and gives it the form in which it
 * is stored.
 */
public final class Characters {

  private static final Normalizer2 COMPOSER = Normalizer2.getNFCInstance();

  public static final String REFUSED_DETAIL =
      "Must not contain control characters, unpaired surrogates, or marks that override the"
          + " direction of text.";

  private static final UnicodeSet REFUSED =
      new UnicodeSet("[[[:Cc:]-[\\t\\n\\r]][:Cs:][\\u202A-\\u202E\\u2066-\\u2069]]").freeze();

  private static final UnicodeSetSpanner CLEANER = new UnicodeSetSpanner(REFUSED);

  /** Letters, digits, punctuation and symbols, except for those that are drawn as nothing. */
  private static final UnicodeSet VISIBLE =
      new UnicodeSet("[[:L:][:N:][:P:][:S:]-[\\u115F\\u1160\\u2800\\u3164\\uFFA0]]").freeze();

  private Characters() {}

  /** Returns the text in Unicode's composed form (NFC). */
  public static String composed(String text) {
    return COMPOSER.normalize(text);
  }

  /**
   * Returns false for text with control characters other than tab and line ends, with unpaired
   * surrogates, or with marks that make text look like another.
   */
  public static boolean storable(String text) {
    return REFUSED.containsNone(text);
  }

  /** Returns the text without the characters that {@link #storable} refuses. */
  public static String cleaned(String text) {
    return storable(text) ? text : CLEANER.deleteFrom(text);
  }

  /** Whether the text has a character that a reader can see. */
  public static boolean visible(String text) {
    return VISIBLE.span(text, SpanCondition.NOT_CONTAINED) < text.length();
  }

  /** Returns the text with each unpaired surrogate replaced, so that it can be sent. */
  public static String sendable(String text) {
    return text.codePoints()
        .map(character -> Character.getType(character) == Character.SURROGATE ? 0xFFFD : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
