package org.entente.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A passage of a text, and which of its words were searched for.
 *
 * <p>PostgreSQL finds the passage by whole words. Where it finds none, as in the scripts that do
 * not part their words and in parts of names, the passage is around the letters themselves.
 */
record Snippet(String text, List<String> matches) {

  private static final char BEGIN = '\u0002';
  private static final char END = '\u0003';

  /** How PostgreSQL is to choose and mark passages. */
  static final String PASSAGES =
      "StartSel=\"%s\", StopSel=\"%s\", MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=\" … \""
          .formatted(BEGIN, END);

  private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + BEGIN + END + "]*)" + END);
  private static final int BEFORE = 60;
  private static final int AFTER = 120;

  static Snippet of(String marked, String content, String words) {
    List<String> matches =
        MARKED.matcher(marked).results().map(found -> found.group(1)).distinct().toList();
    return matches.isEmpty()
        ? literal(content, words, plain(marked))
        : new Snippet(plain(marked), matches);
  }

  private static Snippet literal(String content, String words, String otherwise) {
    String letters =
        Arrays.stream(words.split("[\\s\"]+"))
            .filter(word -> !word.isEmpty() && !word.startsWith("-"))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Matcher found =
        Pattern.compile(letters, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(content);
    if (letters.isEmpty() || !found.find()) {
      return new Snippet(otherwise, List.of());
    }
    int from =
        content.offsetByCodePoints(
            found.start(), -Math.min(BEFORE, content.codePointCount(0, found.start())));
    int to =
        content.offsetByCodePoints(
            found.end(), Math.min(AFTER, content.codePointCount(found.end(), content.length())));
    String text = content.substring(from, to);
    List<String> matches = found.reset(text).results().map(MatchResult::group).distinct().toList();
    return new Snippet((from > 0 ? "…" : "") + text + (to < content.length() ? "…" : ""), matches);
  }

  private static String plain(String marked) {
    return marked.replaceAll("[" + BEGIN + END + "]", "");
  }
}
