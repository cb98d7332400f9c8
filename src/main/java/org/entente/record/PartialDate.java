package org.entente.record;

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
 * A date of the world in ISO 8601 with the precision that its source gives: {@code 2018}, {@code
 * 2018-10} or {@code 2018-10-30}. It stands for the interval from its first to its last day.
 */
public record PartialDate(@JsonValue String text) implements Comparable<PartialDate> {

  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  /** Empty when the text is no such date, such as {@code 2018-13}, {@code 2019-02-29} or year 0. */
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

  /** The day that it is, in UTC. */
  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** As columns and bodies hold it; null for none. */
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

  /** The year that it lies in. */
  public PartialDate year() {
    return new PartialDate(text.substring(0, YEAR_LENGTH));
  }

  /** By first day; of two that begin together the more precise one comes first. */
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
