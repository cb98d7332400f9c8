package org.entente.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.record.PartialDate;

/**
 * A date as manytreaties has it, which may be reduced, doubtful ({@code ?}), approximate ({@code
 * ~}), one of several or of a span, or the one end of a span that is known.
 *
 * @param note the date as given, where it says more than ours can
 */
record TreatyDate(PartialDate date, String note) {

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final String MARK = "[?~%]*";
  private static final String PART = "(-(\\d{2}|XX)" + MARK;
  private static final String ONE = MARK + "\\d{4}" + MARK + PART + PART + ")?)?";
  private static final Pattern ALLOWED =
      Pattern.compile("[\\[{]?(\\.\\.)?" + ONE + "((\\.\\.|[,;|]) *" + ONE + ")*(\\.\\.)?[\\]}]?");
  private static final String NEVER = "9999";
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  /** Empty for none, and for the year 9999, which stands for no end. */
  static Optional<TreatyDate> parse(String cell, String column) {
    if (cell == null) {
      return Optional.empty();
    }
    PartialDate date =
        Optional.of(cell)
            .filter(text -> ALLOWED.matcher(text).matches())
            .flatMap(TreatyDate::dates)
            .map(TreatyDate::covering)
            .orElseThrow(() -> new WrongCell("%s is no date: %s.".formatted(column, cell)));
    return date.text().startsWith(NEVER)
        ? Optional.empty()
        : Optional.of(new TreatyDate(date, cell.equals(date.text()) ? null : "Given as " + cell));
  }

  /** Empty when one of them is impossible. */
  private static Optional<List<PartialDate>> dates(String cell) {
    List<Optional<PartialDate>> dates =
        DATE.matcher(cell.replace("-XX", ""))
            .results()
            .map(found -> PartialDate.parse(found.group()))
            .toList();
    return dates.stream().allMatch(Optional::isPresent)
        ? Optional.of(dates.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
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
