package org.entente.agreement.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.PartialDate;

/**
 * A treaty with what is to be found, as a text that a lawyer can check:
 *
 * <pre>
 * == title
 * parties: A, B, others          ("others": the list is not complete)
 * entry: 3 | all                 (optional)
 * 2000-01-01 A SIGNATURE         (an act of A on that day)
 * 2000>2001-06 ALL TERMINATION   (an act of all in 2000 that takes effect in June 2001)
 * contradiction: RESUMPTION      (the types of the acts that do not fit)
 * = 2000-06-01: IN_FORCE, A BOUND, B NONE/SIGNED   (the whole, then parties; / for uncertain)
 * </pre>
 */
record TreatyCase(
    String title, TreatyRecord treaty, List<String> contradictions, List<Expected> expected) {

  /**
   * @param party null for the whole
   * @param statuses empty if nothing is known
   */
  record Expected(LocalDate day, String party, Set<String> statuses) {}

  static List<TreatyCase> read(String resource) {
    try (InputStream in = TreatyCase.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^== ")).skip(1).map(TreatyCase::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TreatyCase parse(String text) {
    Set<String> parties = new LinkedHashSet<>();
    EntryIntoForce entry = EntryIntoForce.AS_RECORDED;
    List<Act> acts = new ArrayList<>();
    List<String> contradictions = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    List<String> lines = text.lines().map(line -> line.replaceAll("#.*", "").strip()).toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("parties:")) {
        parties.addAll(words(line));
      } else if (line.startsWith("entry:")) {
        entry = entry(words(line).get(0));
      } else if (line.startsWith("contradiction:")) {
        contradictions.addAll(words(line));
      } else if (line.startsWith("= ")) {
        expected.addAll(expected(line.substring(2)));
      } else if (!line.isEmpty()) {
        acts.add(act(line));
      }
    }
    boolean complete = !parties.remove("others");
    return new TreatyCase(
        lines.get(0), new TreatyRecord(parties, complete, entry, acts), contradictions, expected);
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static EntryIntoForce entry(String word) {
    return word.equals("all")
        ? new EntryIntoForce(null, true)
        : new EntryIntoForce(Integer.valueOf(word), false);
  }

  static Act act(String line) {
    String[] words = line.split("\\s+");
    String[] dates = words[0].split(">");
    return new Act(
        ActionType.valueOf(words[2]),
        date(dates[0]),
        dates.length > 1 ? date(dates[1]) : null,
        words[1].equals("ALL") ? null : words[1],
        words.length > 3 ? words[3] : null);
  }

  /** Reads a date, or an interval {@code a/b}, whose end may be open: {@code a/..}. */
  private static DayRange date(String text) {
    String[] ends = text.split("/");
    DayRange first = DayRange.of(new PartialDate(ends[0]));
    if (ends.length == 1) {
      return first;
    }
    LocalDate last = ends[1].equals("..") ? LocalDate.MAX : new PartialDate(ends[1]).lastDay();
    return new DayRange(first.earliest(), last, first.given());
  }

  private static List<Expected> expected(String line) {
    LocalDate day = LocalDate.parse(line.substring(0, line.indexOf(':')));
    return words(line).stream().map(word -> expected(day, word.split("\\s+"))).toList();
  }

  private static Expected expected(LocalDate day, String[] words) {
    Set<String> statuses = new LinkedHashSet<>(List.of(words[words.length - 1].split("/")));
    statuses.remove("unknown");
    return new Expected(day, words.length > 1 ? words[0] : null, statuses);
  }
}
