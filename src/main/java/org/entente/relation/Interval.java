package org.entente.relation;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.record.PartialDate;

/** How long the buckets of a series are. */
enum Interval {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  Interval(int months) {
    this.months = months;
  }

  static Optional<Interval> parse(String raw) {
    return Arrays.stream(values()).filter(interval -> interval.word().equals(raw)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the bucket that the day falls into. */
  LocalDate begin(LocalDate day) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  LocalDate next(LocalDate begin) {
    return begin.plusMonths(months);
  }

  long count(LocalDate first, LocalDate last) {
    return Period.between(first, last).toTotalMonths() / months + 1;
  }

  /** The first month of the bucket, or the year. */
  PartialDate start(LocalDate begin) {
    return date(begin);
  }

  /** The last month of the bucket, or the year. */
  PartialDate end(LocalDate begin) {
    return date(begin.plusMonths(months - 1L));
  }

  private PartialDate date(LocalDate day) {
    String month = YearMonth.from(day).toString();
    return new PartialDate(this == YEAR ? month.substring(0, 4) : month);
  }
}
