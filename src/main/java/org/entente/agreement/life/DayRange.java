package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.Comparator;
import org.entente.model.PartialDate;

/**
 * The days on one of which something happened.
 *
 * @param latest {@code LocalDate.MAX} if it may never have happened
 * @param given the date as its source gives it
 */
public record DayRange(LocalDate earliest, LocalDate latest, PartialDate given)
    implements Comparable<DayRange> {

  /** A day that depends on parties that are not followed. */
  static final DayRange UNKNOWN = new DayRange(LocalDate.MIN, LocalDate.MAX, null);

  private static final Comparator<DayRange> ORDER =
      Comparator.comparing(DayRange::earliest)
          .thenComparing(DayRange::latest)
          .thenComparing(range -> range.given().text());

  /** Returns null for null. */
  public static DayRange of(PartialDate date) {
    return date == null ? null : new DayRange(date.firstDay(), date.lastDay(), date);
  }

  boolean isOneDay() {
    return earliest.equals(latest);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }

  /** Returns whether each of its days is before each day of the other. */
  boolean isBefore(DayRange other) {
    return latest.isBefore(other.earliest);
  }

  @Override
  public int compareTo(DayRange other) {
    return ORDER.compare(this, other);
  }
}
