package org.entente.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A passage of a text, with the words in it that match a search.
 *
 * <p>PostgreSQL selects the passage by whole words. When it marks none, as in scripts that do not
 * separate words and for parts of names, the passage surrounds the first occurrence of the letters.
 */
record Snippet(String text, List<String> matches) {

  private static final char BEGIN = '\u0002';
  private static final char END = '\u0003';

  /** The options of {@code ts_headline}: how PostgreSQL selects and marks passages. */
  static final String PASSAGES =
      "StartSel=\"%s\", StopSel=\"%s\", MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=\" … \""
          .formatted(BEGIN, END);

  private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + BEGIN + END + "]*)" + END);
  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';

  /** How many syllables differ in their final consonant alone; the first of them has none. */
  private static final int FINALS = 28;

  private static final Pattern LONE_CONSONANT =
      Pattern.compile("(?<=[가-힣])[\u1100-\u1112\u3131-\u314E]$");
  private static final int BEFORE = 60;
  private static final int AFTER = 120;

  /**
   * @param marked the passage from PostgreSQL, with matches between markers
   * @param content the whole text
   * @param words the search text
   */
  static Snippet of(String marked, String content, String words) {
    List<String> matches =
        MARKED.matcher(marked).results().map(found -> found.group(1)).distinct().toList();
    return matches.isEmpty()
        ? literal(content, words, plain(marked))
        : new Snippet(plain(marked), matches);
  }

  /** Searches the content for the letters; falls back to the text {@code otherwise}. */
  private static Snippet literal(String content, String words, String otherwise) {
    String letters =
        Arrays.stream(words.split("[\\s\"]+"))
            .filter(word -> !word.isEmpty() && !word.startsWith("-"))
            .map(Snippet::letters)
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

  /** Returns a pattern for the letters, whose last Korean syllable may be half typed. */
  private static String letters(String word) {
    String whole = LONE_CONSONANT.matcher(word).replaceFirst("");
    char last = whole.charAt(whole.length() - 1);
    boolean open =
        last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE && (last - FIRST_SYLLABLE) % FINALS == 0;
    return open
        ? "%s[%c-%c]"
            .formatted(
                Pattern.quote(whole.substring(0, whole.length() - 1)),
                last,
                (char) (last + FINALS - 1))
        : Pattern.quote(whole);
  }

  private static String plain(String marked) {
    return marked.replaceAll("[" + BEGIN + END + "]", "");
  }
}
