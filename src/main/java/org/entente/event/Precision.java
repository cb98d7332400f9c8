package org.entente.event;

/** The shortest unit of the calendar that contains all days of a date. */
public enum Precision {
  DAY,
  MONTH,
  QUARTER,
  YEAR,
  SEVERAL_YEARS
}
