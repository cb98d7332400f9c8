package org.entente.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.record.PartialDate;

/**
 * A query parameter that narrows a list.
 *
 * @param expected completes the sentence that refuses another value
 * @param value what a raw value binds as; empty when it is none
 * @param condition the SQL condition, in which {@code :value} stands for what was bound
 * @param ofValue conditions for some values when one is given alone, so that an index of these few
 *     records is found
 * @param content whether an index of what records hold finds those that it lets through; the others
 *     are checked while records are read in the order of the list
 */
public record Filter(
    String name,
    String expected,
    Function<String, Optional<Object>> value,
    String condition,
    Map<String, String> ofValue,
    boolean content) {

  private static final int LONGEST_WORDS = 200;

  public Filter(
      String name, String expected, Function<String, Optional<Object>> value, String condition) {
    this(name, expected, value, condition, Map.of(), false);
  }

  /** Any of the values that the parameter lists. */
  public static Filter anyOf(String name, Values values, String condition) {
    return new Filter(
        name, values.expected(), raw -> values.parse(raw).map(Object.class::cast), condition);
  }

  /** The same filter, with a condition of its own for the value alone. */
  public Filter with(String alone, String itsCondition) {
    return new Filter(name, expected, value, condition, Map.of(alone, itsCondition), content);
  }

  /** The condition where the bound value is of those that have their own, which binds nothing. */
  Optional<String> conditionOf(Object bound) {
    return bound instanceof String[] values && values.length == 1
        ? Optional.ofNullable(ofValue.get(values[0]))
        : Optional.empty();
  }

  /** Any of the tags that the parameter lists. */
  public static Filter tags(String table) {
    Filter tags = anyOf("tag", Values.TEXTS, table + ".tags && cast(:value as text[])");
    return new Filter(tags.name, tags.expected, tags.value, tags.condition, Map.of(), true);
  }

  /** One date of the world, of which the given day is bound. */
  public static Filter date(String name, Function<PartialDate, LocalDate> day, String condition) {
    return new Filter(
        name,
        "a date such as 2018, 2018-10 or 2018-10-30",
        raw -> PartialDate.parse(raw).map(day),
        condition);
  }

  public static Filter number(String name, double least, double most, String condition) {
    return new Filter(
        name,
        "a number from %s to %s".formatted(least, most),
        raw ->
            decimal(raw)
                .filter(number -> number >= least && number <= most)
                .map(Object.class::cast),
        condition);
  }

  /** One moment of record time. */
  public static Filter moment(String name, String condition) {
    return new Filter(
        name, "a moment such as 2026-01-31T09:00:00Z", raw -> instant(raw), condition);
  }

  /** Words to be found, in the syntax of web search. */
  public static Filter words(String condition) {
    return new Filter(
        Listing.WORDS,
        "one to two hundred characters to search for",
        raw ->
            raw.isBlank() || raw.length() > LONGEST_WORDS || raw.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(raw),
        condition,
        Map.of(),
        true);
  }

  private static Optional<Object> instant(String raw) {
    try {
      return Optional.of(OffsetDateTime.parse(raw));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  static Optional<Double> decimal(String raw) {
    return raw.matches("-?\\d{1,9}(\\.\\d{1,9})?")
        ? Optional.of(Double.valueOf(raw))
        : Optional.empty();
  }
}
