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
 * A date as exact as its source gives it, in the Extended Date/Time Format (EDTF, level 1): {@code
 * 2018}, {@code 2018-10} or {@code 2018-10-30}, with rightmost digits unspecified ({@code 198X},
 * {@code 2018-XX}), approximate ({@code 1985~}), uncertain ({@code 1985?}) or both ({@code 1985%}),
 * or between two such dates ({@code 1985/1986}). It covers the interval from its first to its last
 * day, which the marks do not widen.
 */
public record PartialDate(@JsonValue String text) implements Comparable<PartialDate> {

  /** Completes the sentence that rejects other text. */
  public static final String EXPECTED = "a date such as 2018, 2018-10-30, 1985~ or 1985/1986";

  private static final String DATE =
      "(\\d\\dXX|\\d{3}X|\\d{4}(-XX(-XX)?|-\\d\\d(-(XX|\\d\\d))?)?)[?~%]?";
  private static final Pattern FORM = Pattern.compile(DATE + "(/" + DATE + ")?");
  private static final Pattern WITHOUT_DAYS = Pattern.compile("[?~%]|-XX");
  private static final String BETWEEN = "/";
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  /**
   * Returns empty for other text, such as {@code 2018-13}, {@code 2019-02-29}, {@code 1986/1985},
   * the year 0, and intervals that are open or have an unknown end.
   */
  public static Optional<PartialDate> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    PartialDate date = new PartialDate(text);
    try {
      LocalDate first = date.firstDay();
      boolean real = first.getYear() > 0 && !date.lastDay().isBefore(first);
      return Optional.of(date).filter(found -> real);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /** Returns the year of the day. */
  public static PartialDate yearOf(LocalDate day) {
    return new PartialDate(day.toString().substring(0, YEAR_LENGTH));
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
    String date = known(text.substring(0, slash() < 0 ? text.length() : slash()), '0');
    return switch (date.length()) {
      case YEAR_LENGTH -> Year.parse(date).atDay(1);
      case MONTH_LENGTH -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  public LocalDate lastDay() {
    String date = known(text.substring(slash() + 1), '9');
    return switch (date.length()) {
      case YEAR_LENGTH -> Year.parse(date).atMonth(12).atEndOfMonth();
      case MONTH_LENGTH -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  private int slash() {
    return text.indexOf(BETWEEN);
  }

  /** Returns the year, month or day, with a digit for each unspecified one of the year. */
  private static String known(String date, char digit) {
    return WITHOUT_DAYS.matcher(date).replaceAll("").replace('X', digit);
  }

  /** Orders by first day; of two dates with the same first day, the more precise comes first. */
  @Override
  public int compareTo(PartialDate other) {
    return Comparator.comparing(PartialDate::firstDay)
        .thenComparing(PartialDate::lastDay)
        .thenComparing(date -> date.text)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
