package org.entente.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date in ISO 8601 with the precision that its source gives: {@code 2018}, {@code 2018-10} or
 * {@code 2018-10-30}. It covers the interval from its first to its last day.
 */
public record PartialDate(@JsonValue String text) implements Comparable<PartialDate> {

  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  /** Returns empty for other text, such as {@code 2018-13}, {@code 2019-02-29} or year 0. */
  public static Optional<PartialDate> parse(String text) {
    if (!FORM.matcher(text).matches() || text.startsWith("0000")) {
      return Optional.empty();
    }
    PartialDate date = new PartialDate(text);
    try {
      date.lastDay();
      return Optional.of(date);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /** Returns the current day in UTC. */
  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** Returns the text of a date, as columns and bodies contain it; null for null. */
  public static String text(PartialDate date) {
    return date == null ? null : date.text;
  }

  public LocalDate firstDay() {
    return switch (text.length()) {
      case YEAR_LENGTH -> Year.parse(text).atDay(1);
      case MONTH_LENGTH -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  public LocalDate lastDay() {
    return switch (text.length()) {
      case YEAR_LENGTH -> Year.parse(text).atMonth(12).atEndOfMonth();
      case MONTH_LENGTH -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  /** Returns the year of the date. */
  public PartialDate year() {
    return new PartialDate(text.substring(0, YEAR_LENGTH));
  }

  /** Orders by first day; of two dates with the same first day, the more precise comes first. */
  @Override
  public int compareTo(PartialDate other) {
    return Comparator.comparing(PartialDate::firstDay)
        .thenComparing(PartialDate::lastDay)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
