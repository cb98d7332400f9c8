package org.entente.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.record.PartialDate;

/**
 * A date as manytreaties has it, which may be reduced, doubtful ({@code ?}), approximate ({@code
 * ~}), or one of several or of a span.
 *
 * @param note the date as given, where it says more than ours can
 */
record TreatyDate(PartialDate date, String note) {

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern ALLOWED =
      Pattern.compile("[\\[{]?[0-9X?~%-]+((\\.\\.|[,;|]) *[0-9X?~%-]+)*[\\]}]?");
  private static final String NEVER = "9999";
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  /** Empty for none, and for the year 9999, which stands for no end. */
  static Optional<TreatyDate> parse(String cell, String column) {
    if (cell == null || cell.equals("NA")) {
      return Optional.empty();
    }
    List<PartialDate> dates = ALLOWED.matcher(cell).matches() ? dates(cell) : List.of();
    if (dates.isEmpty()) {
      throw new WrongCell("%s is no date: %s.".formatted(column, cell));
    }
    PartialDate date = covering(dates);
    return date.text().startsWith(NEVER)
        ? Optional.empty()
        : Optional.of(new TreatyDate(date, cell.equals(date.text()) ? null : "Given as " + cell));
  }

  private static List<PartialDate> dates(String cell) {
    List<PartialDate> dates = new ArrayList<>();
    Matcher found = DATE.matcher(cell.replace("-XX", ""));
    while (found.find()) {
      PartialDate.parse(found.group()).ifPresent(dates::add);
    }
    return dates;
  }

  /** The date, or the month or year that all of several lie in, or else the year of the first. */
  private static PartialDate covering(List<PartialDate> dates) {
    PartialDate first = dates.stream().min(PartialDate::compareTo).orElseThrow();
    LocalDate last =
        dates.stream().map(PartialDate::lastDay).max(LocalDate::compareTo).orElseThrow();
    for (int precision : List.of(first.text().length(), MONTH, YEAR)) {
      if (precision <= first.text().length()) {
        PartialDate reduced = new PartialDate(first.text().substring(0, precision));
        if (!reduced.lastDay().isBefore(last)) {
          return reduced;
        }
      }
    }
    return first.year();
  }
}
