package org.entente.http;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.model.PartialDate;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/** Parses the parameters of a query string, and collects a violation for each wrong value. */
public final class QueryParameters {

  public static final String LIMIT = "limit";

  /** How often a parameter may be given, each time with another value. */
  public static final int MOST_REPETITIONS = 10;

  private static final int LONGEST_QUOTE = 100;

  /** Completes the sentence that rejects a value as a time. */
  public static final String MOMENT =
      "a timestamp from year 0001 to 9999, such as 2020-09-10T12:00:00Z";

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 200;
  private static final int LARGEST_NUMBER = 999_999_999;

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final Map<String, List<String>> query;
  private final List<Violation> violations = new ArrayList<>();

  public QueryParameters(Map<String, List<String>> query) {
    this.query = query;
  }

  /**
   * Reads the query of a URL.
   *
   * @throws ProblemException that names each unknown parameter
   */
  public static QueryParameters known(UriInfo uri, List<String> known) {
    UnknownParameters.refuse(uri.getQueryParameters().keySet(), known);
    return new QueryParameters(uri.getQueryParameters());
  }

  /**
   * Rejects the query if it has wrong values.
   *
   * @throws ProblemException with all violations so far
   */
  public void refuseWrong() {
    if (!violations.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_PARAMETER, violations);
    }
  }

  public boolean has(String name) {
    return query.containsKey(name);
  }

  /** Adds a violation. */
  public void wrong(String name, String detail) {
    violations.add(Violation.ofParameter(name, "value", detail));
  }

  public Optional<String> text(String name) {
    return single(name, "a value", Optional::of);
  }

  public Optional<Integer> number(String name, int least, int most) {
    return single(
        name, "a number from %d to %d".formatted(least, most), raw -> bounded(raw, least, most));
  }

  /** Returns the largest number of items on a page. */
  public int limit() {
    return limit(DEFAULT_LIMIT);
  }

  public int limit(int defaultValue) {
    return number(LIMIT, 1, LARGEST_LIMIT).orElse(defaultValue);
  }

  /** Returns the largest number of items of an export, which has all of them by default. */
  public int exportLimit() {
    return number(LIMIT, 1, LARGEST_NUMBER).orElse(Integer.MAX_VALUE);
  }

  public boolean flag(String name) {
    return flag(name, false);
  }

  public boolean flag(String name, boolean defaultValue) {
    Function<String, Optional<Boolean>> flag =
        raw ->
            switch (raw) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            };
    return single(name, "true or false", flag).orElse(defaultValue);
  }

  /** Parses an RFC 3339 timestamp. */
  public Optional<Instant> moment(String name) {
    return single(name, MOMENT, QueryParameters::instant);
  }

  /** Returns the constants that a comma-separated list names; all of them when it is absent. */
  public <E extends Enum<E>> Set<E> anyOf(String name, Class<E> type) {
    Map<String, E> constants =
        EnumSet.allOf(type).stream()
            .collect(toMap(Enum::name, identity(), (one, other) -> one, LinkedHashMap::new));
    String expected = "one or more of " + String.join(", ", constants.keySet());
    return list(name, expected, raw -> constants(raw, constants))
        .orElseGet(() -> EnumSet.allOf(type));
  }

  private static <E extends Enum<E>> Optional<Set<E>> constants(
      String raw, Map<String, E> constants) {
    List<String> names = List.of(raw.split(",", -1));
    return constants.keySet().containsAll(names)
        ? Optional.of(EnumSet.copyOf(names.stream().map(constants::get).toList()))
        : Optional.empty();
  }

  public Optional<PartialDate> date(String name) {
    return single(name, PartialDate.EXPECTED, PartialDate::parse);
  }

  /**
   * Returns the different values of a repeatable parameter; none when there are too many.
   *
   * @param expected what a value must be, for the violation: {@code a number}
   * @param parse returns empty for a wrong value
   */
  public <T> List<T> all(String name, String expected, Function<String, Optional<T>> parse) {
    Set<T> values = new LinkedHashSet<>();
    for (String raw : given(name)) {
      parse.apply(raw).ifPresentOrElse(values::add, () -> wrong(name, raw, expected));
    }
    if (values.size() > MOST_REPETITIONS) {
      wrong(
          name,
          "May be given at most %d times, not counting equal values.".formatted(MOST_REPETITIONS));
      return List.of();
    }
    return List.copyOf(values);
  }

  private List<String> given(String name) {
    return query.getOrDefault(name, List.of()).stream().distinct().toList();
  }

  /** Returns the value of a parameter that may have only one; empty if absent or wrong. */
  public <T> Optional<T> single(String name, String expected, Function<String, Optional<T>> parse) {
    if (given(name).size() > 1) {
      wrong(name, "Must be given only once.");
      return Optional.empty();
    }
    return all(name, expected, parse).stream().findFirst();
  }

  /**
   * Returns a list, whose values are separated by commas or given by repetitions of the parameter;
   * empty if absent or wrong.
   */
  public <T> Optional<T> list(String name, String expected, Function<String, Optional<T>> parse) {
    if (!has(name)) {
      return Optional.empty();
    }
    String raw = String.join(",", given(name));
    Optional<T> list = parse.apply(raw);
    if (list.isEmpty()) {
      wrong(name, raw, expected);
    }
    return list;
  }

  /** Returns the texts of a list, separated by commas. */
  public Optional<String> texts(String name) {
    return list(name, "a value", Optional::of);
  }

  private void wrong(String name, String raw, String expected) {
    boolean quoted = raw.codePointCount(0, raw.length()) <= LONGEST_QUOTE;
    String quote = quoted ? raw : raw.substring(0, raw.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    wrong(name, "'%s' is not %s.".formatted(quote, expected));
  }

  /**
   * Parses an RFC 3339 timestamp that the database can hold. Takes a space for a plus sign, which
   * arrives as a space unless it is encoded.
   */
  public static Optional<Instant> instant(String raw) {
    try {
      Instant instant = OffsetDateTime.parse(raw.replace(' ', '+')).toInstant();
      return Optional.of(instant).filter(in -> !in.isBefore(EARLIEST) && !in.isAfter(LATEST));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> bounded(String raw, int least, int most) {
    if (!raw.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(raw);
    return number < least || number > most ? Optional.empty() : Optional.of(number);
  }
}
