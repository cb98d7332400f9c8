package org.entente.model;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of ids: lower-case letters, digits and single hyphens, {@code gsomia-signed}. */
public final class Slug {

  private static final Pattern FORM = Pattern.compile(RecordInput.ID);

  /** In characters: leaves room for a number that makes an id unique. */
  private static final int LONGEST_DERIVED = 90;

  private Slug() {}

  public static boolean isValid(String id) {
    return id.length() <= RecordInput.ID_LENGTH && FORM.matcher(id).matches();
  }

  /**
   * Derives an id from a title or name in any script.
   *
   * @param fallback the id when no Latin letters or digits remain
   */
  public static String of(String label, String fallback) {
    String latin =
        Transliterator.getInstance("Any-Latin; Latin-ASCII")
            .transliterate(label)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-");
    String shortened =
        latin.length() <= LONGEST_DERIVED
            ? latin
            : latin.substring(0, LONGEST_DERIVED).replaceAll("-[^-]*$", "");
    String slug = shortened.replaceAll("^-|-$", "");
    return slug.isEmpty() ? fallback : slug;
  }
}
