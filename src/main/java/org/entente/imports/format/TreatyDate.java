package org.entente.imports.format;

import java.util.Collections;
import java.util.Comparator;
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

  private static final String MARK = "[?~%]*+";
  private static final String PART = "(-(\\d{2}|XX)" + MARK;
  private static final String ONE = MARK + "\\d{4}" + MARK + PART + PART + ")?)?";
  private static final Pattern DATE = Pattern.compile(ONE);
  private static final Pattern ALLOWED =
      Pattern.compile(
          "[\\[{]?(\\.\\.)?" + ONE + "(?:(?:\\.\\.|[,;|]) *+" + ONE + ")*+(\\.\\.)?[\\]}]?");
  private static final Pattern DAY_OF_UNKNOWN_MONTH = Pattern.compile("-XX-\\d{2}");
  private static final String NEVER = "9999";

  /** Returns empty for an empty cell and for the year 9999, which stands for no end. */
  static Optional<TreatyDate> parse(String cell, String column) {
    if (cell == null) {
      return Optional.empty();
    }
    TreatyDate date =
        read(cell)
            .orElseThrow(
                () -> new WrongCellException("%s is not a date: %s.".formatted(column, cell)));
    return Optional.of(date).filter(found -> !found.date().text().startsWith(NEVER));
  }

  /** Reads a date; empty for other text. */
  static Optional<TreatyDate> read(String cell) {
    String span = cell.replace("..", "/");
    return PartialDate.parse(span)
        .or(() -> covering(cell))
        .map(date -> new TreatyDate(date, span.equals(date.text()) ? null : "Given as " + cell));
  }

  /** Returns whether both are the same, however they are written. */
  static boolean same(Optional<TreatyDate> one, Optional<TreatyDate> other) {
    return one.map(TreatyDate::date).equals(other.map(TreatyDate::date));
  }

  /** Returns a date that covers all dates of the cell; empty when one of them does not exist. */
  private static Optional<PartialDate> covering(String cell) {
    if (!ALLOWED.matcher(cell).matches()) {
      return Optional.empty();
    }
    List<Optional<PartialDate>> parsed =
        DATE.matcher(cell).results().map(found -> one(found.group())).toList();
    if (parsed.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<PartialDate> dates = parsed.stream().map(Optional::orElseThrow).toList();
    PartialDate first = Collections.min(dates);
    PartialDate last = Collections.max(dates, Comparator.comparing(PartialDate::lastDay));
    return first.equals(last)
        ? Optional.of(first)
        : PartialDate.parse(first.text() + "/" + last.text());
  }

  /** Parses one date, whose marks may stand beside any part, as if they concerned all of it. */
  private static Optional<PartialDate> one(String given) {
    boolean both = given.contains("%");
    boolean approximate = both || given.contains("~");
    boolean uncertain = both || given.contains("?");
    String mark = approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : "";
    String date = given.replaceAll("[?~%]", "");
    return PartialDate.parse(DAY_OF_UNKNOWN_MONTH.matcher(date).replaceAll("") + mark);
  }
}
