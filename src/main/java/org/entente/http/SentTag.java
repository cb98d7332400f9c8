package org.entente.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;

/**
 * An entity tag as a client sends it.
 *
 * <p>A proxy that compresses an answer may have changed its tag: nginx and HAProxy make it weak,
 * Apache and Jetty append the name of the coding.
 *
 * @param tag what the service sent, in quotes, without what a proxy added; or {@code *}
 * @param weak whether it is marked as weak
 */
record SentTag(String tag, boolean weak) {

  static final String ANY = "*";

  private static final Pattern NEXT =
      Pattern.compile(
          "\\G[ \\t,]*+(W/)?+\"([\\x21\\x23-\\x7e\\x80-\\xff]*+)\"[ \\t]*+(?:,[ \\t,]*+|$)");
  private static final Pattern ADDED = Pattern.compile("(--?|;)(gzip|br|zstd|deflate)$");

  /**
   * Parses the values of {@code If-Match} or {@code If-None-Match}.
   *
   * @throws ProblemException unless they are a list of entity tags, or {@code *}
   */
  static List<SentTag> parse(String header, List<String> values) {
    String list = String.join(",", values);
    if (list.strip().equals(ANY)) {
      return List.of(new SentTag(ANY, false));
    }
    List<SentTag> tags = new ArrayList<>();
    Matcher next = NEXT.matcher(list);
    int end = 0;
    while (next.find()) {
      tags.add(new SentTag(original(next.group(2)), next.group(1) != null));
      end = next.end();
    }
    if (tags.isEmpty() || end < list.length()) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "%s must be a list of quoted entity tags, as received in the ETag header, or *."
              .formatted(header));
    }
    return tags;
  }

  private static String original(String opaque) {
    return "\"" + ADDED.matcher(opaque).replaceFirst("") + "\"";
  }

  boolean any() {
    return tag.equals(ANY);
  }

  /** Returns whether it is the tag of this version of a record, be it weak or strong. */
  boolean names(long version) {
    return any() || tag.equals("\"" + version + "\"") || tag.startsWith("\"" + version + "-");
  }
}
