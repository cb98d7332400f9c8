package org.entente.relation;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.event.Precision;
import org.entente.model.PartialDate;

/** The length of the buckets of a series. */
enum Interval {
  MONTH(1, Precision.MONTH),
  QUARTER(3, Precision.QUARTER),
  YEAR(12, Precision.YEAR);

  private final int months;
  private final Set<Precision> placed;

  Interval(int months, Precision precision) {
    this.months = months;
    this.placed = EnumSet.range(Precision.DAY, precision);
  }

  static Optional<Interval> parse(String raw) {
    return Arrays.stream(values()).filter(interval -> interval.parameter().equals(raw)).findFirst();
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the precisions of the dates that lie within one bucket, comma-separated. */
  String placed() {
    return names(placed);
  }

  /** Returns the precisions of the dates that may lie in several buckets, comma-separated. */
  String unplaced() {
    return names(EnumSet.complementOf(EnumSet.copyOf(placed)));
  }

  private static String names(Set<Precision> precisions) {
    return precisions.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** Returns the first day of the bucket that contains the day. */
  LocalDate begin(LocalDate day) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** Returns the first day of the next bucket. */
  LocalDate next(LocalDate begin) {
    return begin.plusMonths(months);
  }

  /** Returns the number of buckets between two first days, both included. */
  long count(LocalDate first, LocalDate last) {
    return Period.between(first, last).toTotalMonths() / months + 1;
  }

  /** Returns the first month of the bucket, or its year when buckets are years. */
  PartialDate start(LocalDate begin) {
    return date(begin);
  }

  /** Returns the last month of the bucket, or its year when buckets are years. */
  PartialDate end(LocalDate begin) {
    return date(begin.plusMonths(months - 1L));
  }

  private PartialDate date(LocalDate day) {
    String month = YearMonth.from(day).toString();
    return new PartialDate(this == YEAR ? month.substring(0, 4) : month);
  }
}
