package org.entente.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.http.QueryParameters;
import org.entente.model.Characters;
import org.entente.model.PartialDate;

/**
 * A query parameter that narrows a list.
 *
 * @param expected completes the sentence that rejects another value
 * @param value parses a raw value to the value that is bound; empty when it is invalid
 * @param condition on the columns of the listed records, in which {@code :value} stands for the
 *     bound value
 * @param ofValue conditions for certain values when they are given alone, so that an index of these
 *     few records applies
 * @param content whether an index on the content of records finds the matches; other filters are
 *     checked while records are read in the order of the list
 * @param alternatives whether repetitions add values to choose from, as a record has one value only
 */
public record Filter(
    String name,
    String expected,
    Function<String, Optional<Object>> value,
    Expression condition,
    Map<String, Expression> ofValue,
    boolean content,
    boolean alternatives) {

  private static final int LONGEST_WORDS = 200;

  public Filter(
      String name,
      String expected,
      Function<String, Optional<Object>> value,
      Expression condition) {
    this(name, expected, value, condition, Map.of(), false, false);
  }

  /** Returns a filter by any of the values that the parameter lists. */
  public static Filter anyOf(String name, Values values, Expression condition) {
    return new Filter(
        name, values.expected(), raw -> values.parse(raw).map(Object.class::cast), condition);
  }

  /** Returns a filter by a member that has one value: any of those that the parameter lists. */
  public static Filter oneOf(String name, Values values, Expression condition) {
    Filter any = anyOf(name, values, condition);
    return new Filter(name, any.expected, any.value, condition, Map.of(), false, true);
  }

  /** Returns the same filter with a condition of its own for a value that is given alone. */
  public Filter with(String alone, Expression itsCondition) {
    return new Filter(
        name, expected, value, condition, Map.of(alone, itsCondition), content, alternatives);
  }

  /** Returns the condition for a value that has its own; it binds nothing. */
  Optional<Expression> conditionOf(Object bound) {
    return bound instanceof List<?> values && values.size() == 1
        ? Optional.ofNullable(ofValue.get(values.get(0)))
        : Optional.empty();
  }

  /** Returns a filter by any of the tags that the parameter lists. */
  public static Filter tags() {
    Filter tags = labels("tag", "plain_tags");
    return new Filter(tags.name, tags.expected, tags.value, tags.condition, Map.of(), true, false);
  }

  /**
   * Returns a filter by any of the texts that the parameter lists, compared by their letters.
   *
   * @param column holds plain labels of the compared texts
   */
  public static Filter labels(String name, String column) {
    return anyOf(
        name,
        Values.TEXTS,
        Expression.of("{%s} && (select plain_labels(cast(:value as text[])))".formatted(column)));
  }

  /**
   * Returns a filter by a date.
   *
   * @param day selects the day that is bound from a date that may be partial
   */
  public static Filter date(
      String name, Function<PartialDate, LocalDate> day, Expression condition) {
    return new Filter(
        name, PartialDate.EXPECTED, raw -> PartialDate.parse(raw).map(day), condition);
  }

  /** Returns a filter by a number between two limits, both included. */
  public static Filter number(String name, double least, double most, Expression condition) {
    return new Filter(
        name,
        "a number from %s to %s".formatted(least, most),
        raw ->
            decimal(raw)
                .filter(number -> number >= least && number <= most)
                .map(Object.class::cast),
        condition);
  }

  /** Returns a filter by a whole number that is not negative. */
  public static Filter wholeNumber(String name, Expression condition) {
    return new Filter(
        name,
        "a whole number from 0 to " + Integer.MAX_VALUE,
        raw ->
            Optional.of(raw)
                .filter(digits -> digits.matches("\\d{1,10}"))
                .map(Long::valueOf)
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Object.class::cast),
        condition);
  }

  /** Returns a filter by one text of a form. */
  public static Filter matching(
      String name, Pattern pattern, int longest, String expected, Expression condition) {
    return new Filter(
        name,
        expected,
        raw ->
            Optional.<Object>of(raw)
                .filter(text -> raw.length() <= longest && pattern.matcher(raw).matches()),
        condition);
  }

  /** Returns a filter by a member that is true or false. */
  public static Filter flag(String name, Expression condition) {
    return new Filter(
        name,
        "true or false",
        raw -> raw.matches("true|false") ? Optional.of(Boolean.valueOf(raw)) : Optional.empty(),
        condition);
  }

  /** Returns a filter by a time of recording. */
  public static Filter moment(String name, Expression condition) {
    return new Filter(
        name,
        QueryParameters.MOMENT,
        raw -> QueryParameters.instant(raw).map(Object.class::cast),
        condition);
  }

  /** Returns a filter by words, in the syntax of web search. */
  public static Filter words(Expression condition) {
    return new Filter(
        ListDefinition.WORDS,
        "a search text of 1 to 200 characters",
        raw -> words(raw).map(Object.class::cast),
        condition,
        Map.of(),
        true,
        false);
  }

  private static Optional<String> words(String raw) {
    return Optional.of(Characters.composed(raw))
        .filter(words -> !words.isBlank() && words.indexOf('\0') < 0)
        .filter(words -> words.codePointCount(0, words.length()) <= LONGEST_WORDS);
  }

  static Optional<Double> decimal(String raw) {
    return raw.matches("-?\\d{1,9}(\\.\\d{1,9})?")
        ? Optional.of(Double.valueOf(raw))
        : Optional.empty();
  }
}
