package org.entente.imports.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.imports.table.WrongCellException;
import org.entente.model.PartialDate;

/**
 * A date of manytreaties, which may be reduced, uncertain ({@code ?}), approximate ({@code ~}), one
 * of several, a span, or the known end of a span.
 *
 * @param note the date as given, when a partial date cannot express all of it; null otherwise
 */
record TreatyDate(PartialDate date, String note) {

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final String MARK = "[?~%]*+";
  private static final String PART = "(-(\\d{2}|XX)" + MARK;
  private static final String ONE = MARK + "\\d{4}" + MARK + PART + PART + ")?)?";
  private static final Pattern ALLOWED =
      Pattern.compile(
          "[\\[{]?(\\.\\.)?" + ONE + "(?:(?:\\.\\.|[,;|]) *+" + ONE + ")*+(\\.\\.)?[\\]}]?");
  private static final String NEVER = "9999";
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  /** Returns empty for an empty cell and for the year 9999, which stands for no end. */
  static Optional<TreatyDate> parse(String cell, String column) {
    if (cell == null) {
      return Optional.empty();
    }
    PartialDate date =
        Optional.of(cell)
            .filter(text -> ALLOWED.matcher(text).matches())
            .flatMap(TreatyDate::dates)
            .map(TreatyDate::covering)
            .orElseThrow(
                () -> new WrongCellException("%s is not a date: %s.".formatted(column, cell)));
    return date.text().startsWith(NEVER)
        ? Optional.empty()
        : Optional.of(new TreatyDate(date, cell.equals(date.text()) ? null : "Given as " + cell));
  }

  /** Returns empty when one of the dates does not exist. */
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

  /** Returns the most precise date that covers all of them, or else the year of the first. */
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
