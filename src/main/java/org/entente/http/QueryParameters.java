package org.entente.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.entente.record.PartialDate;

/** Reads a query string and notes every parameter whose value is wrong. */
public final class QueryParameters {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final Map<String, List<String>> query;
  private final List<Violation> violations = new ArrayList<>();

  public QueryParameters(Map<String, List<String>> query) {
    this.query = query;
  }

  /**
   * @throws ProblemException naming each parameter that is not one of the known
   */
  public static QueryParameters known(UriInfo uri, List<String> known) {
    refuseUnknown(uri.getQueryParameters().keySet(), known);
    return new QueryParameters(uri.getQueryParameters());
  }

  /**
   * @param known the parameters of the operation, in the contract's order
   * @throws ProblemException naming each unknown parameter and the known one nearest to it
   */
  static void refuseUnknown(Collection<String> names, Collection<String> known) {
    List<Violation> unknown =
        names.stream()
            .filter(name -> !known.contains(name))
            .map(name -> Violation.ofParameter(name, "unknown", unknown(name, known)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_PARAMETER, unknown);
    }
  }

  public void refuseWrong() {
    if (!violations.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_PARAMETER, violations);
    }
  }

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

  public boolean flag(String name) {
    return flag(name, false);
  }

  public boolean flag(String name, boolean otherwise) {
    Function<String, Optional<Boolean>> flag =
        raw ->
            switch (raw) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            };
    return single(name, "true or false", flag).orElse(otherwise);
  }

  /** The instant of an RFC 3339 timestamp. */
  Optional<Instant> moment(String name) {
    return single(name, "a timestamp such as 2020-09-10T12:00:00Z", QueryParameters::instant);
  }

  public Optional<PartialDate> date(String name) {
    return single(name, "a date such as 2018, 2018-10 or 2018-10-30", PartialDate::parse);
  }

  /** Every value of a parameter that may be repeated. */
  public <T> List<T> all(String name, String expected, Function<String, Optional<T>> parse) {
    List<T> values = new ArrayList<>();
    for (String raw : query.getOrDefault(name, List.of())) {
      parse.apply(raw).ifPresentOrElse(values::add, () -> wrong(name, raw, expected));
    }
    return values;
  }

  public <T> Optional<T> single(String name, String expected, Function<String, Optional<T>> parse) {
    if (query.getOrDefault(name, List.of()).size() > 1) {
      wrong(name, "May be given once only.");
      return Optional.empty();
    }
    return all(name, expected, parse).stream().findFirst();
  }

  private void wrong(String name, String raw, String expected) {
    wrong(name, "'%s' is not %s.".formatted(raw, expected));
  }

  /** A plus sign that was not encoded arrives as a space. */
  private static Optional<Instant> instant(String raw) {
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

  private static String unknown(String name, Collection<String> known) {
    return nearest(name, known)
        .map(nearest -> "There is no parameter '%s'; the nearest is '%s'.".formatted(name, nearest))
        .orElse("This operation takes no query parameters, so '%s' is not one.".formatted(name));
  }

  static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparing(
                other -> LevenshteinDistance.getDefaultInstance().apply(name, other)));
  }
}
