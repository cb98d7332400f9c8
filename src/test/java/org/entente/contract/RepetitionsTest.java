package org.entente.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No parameter makes a request dear by repetition: equal values count once, others are bounded. */
@QuarkusTest
class RepetitionsTest {

  private static final int OFTEN = 100;
  private static final int LONG = 2000;

  /** So many equal ids are still a URL that the server accepts. */
  private static final int EQUAL = 500;

  private static final int LETTERS = 26;
  private static final List<String> NO_FILTERS = List.of("cursor");
  private static final String BOUND =
      ".*(at most (10|200) |only once|is not |must be a |Must be |no member ).*";

  private static final List<String> COUNTRIES =
      Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream().sorted().toList();

  /** Values of the parameters whose form is not that of words. */
  private static final Map<String, IntFunction<String>> VALUES =
      Map.ofEntries(
          Map.entry("country", COUNTRIES::get),
          Map.entry("from", RepetitionsTest::year),
          Map.entry("to", RepetitionsTest::year),
          Map.entry("startsFrom", RepetitionsTest::year),
          Map.entry("startsTo", RepetitionsTest::year),
          Map.entry("minScore", Integer::toString),
          Map.entry("maxScore", Integer::toString),
          Map.entry("limit", number -> Integer.toString(number + 1)),
          Map.entry("near", "10,10,%d"::formatted),
          Map.entry("bbox", "10,10,20,%d"::formatted),
          Map.entry("updatedSince", "2020-01-01T00:00:00.%dZ"::formatted));

  /** A query parameter of an operation that reads many records. */
  private record Filter(Operation operation, Part parameter) {

    String name() {
      return parameter.at("name").text();
    }

    /** Whether the contract lets the parameter have several values. */
    boolean many() {
      return parameter.at("schema", "type").text().equals("array");
    }

    boolean ids() {
      return parameter.at("schema", "items", "pattern").text().startsWith("^[a-z0-9]+");
    }

    String example() {
      Part first = parameter.at("schema", "examples", "0");
      return many() ? first.at("0").text() : first.text();
    }

    String value(int number) {
      return VALUES.getOrDefault(name(), RepetitionsTest::word).apply(number);
    }

    ValidatableResponse ask(List<String> values) {
      var request = given().queryParam(name(), values);
      boolean words =
          operation.path().equals("/search") || values.stream().anyMatch("relevance"::equals);
      if (words && !name().equals("q")) {
        request.queryParam("q", "japan");
      }
      if (name().matches("m(in|ax)Score") || values.stream().anyMatch("score"::equals)) {
        request.queryParam("scoreScale", "PLOVER");
      }
      if (name().equals("partyStatus")) {
        request.queryParam("party", "japan");
      }
      return request.get(operation.examplePath()).then();
    }

    @Override
    public String toString() {
      return operation.id() + " " + name();
    }
  }

  static Stream<Filter> filters() {
    return Contract.read().operations().stream()
        .filter(operation -> operation.method().equals("GET") && !operation.endless())
        .flatMap(
            operation ->
                operation.parameters("query").map(parameter -> new Filter(operation, parameter)))
        .filter(filter -> !NO_FILTERS.contains(filter.name()));
  }

  /** Returns the parameters that take a list, but for that of sort keys, which differ. */
  static Stream<Filter> lists() {
    return filters().filter(Filter::many).filter(filter -> !filter.name().equals("sort"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void equalValuesCountOnce(Filter filter) {
    String first = filter.example().split(",")[0];
    filter.ask(List.of(String.join(",", Collections.nCopies(EQUAL, first)))).statusCode(200);
  }

  /** The example of {@code asOf} precedes the records of a new database, which is no error. */
  @ParameterizedTest
  @MethodSource("filters")
  void equalRepetitionsCountOnce(Filter filter) {
    filter
        .ask(Collections.nCopies(OFTEN, filter.example()))
        .statusCode(filter.name().equals("asOf") ? 404 : 200);
  }

  @ParameterizedTest
  @MethodSource("filters")
  void repetitionsAreBounded(Filter filter) {
    List<String> values = IntStream.range(0, OFTEN).mapToObj(filter::value).toList();
    refused(filter, values, filter.ids() ? "May be given at most 10 times.*" : BOUND);
  }

  @ParameterizedTest
  @MethodSource("filters")
  void valuesAreBounded(Filter filter) {
    String values =
        IntStream.range(0, LONG).mapToObj(RepetitionsTest::word).collect(Collectors.joining(","));
    refused(filter, List.of(values), filter.ids() ? ".*at most 200 ids." : BOUND);
  }

  private static void refused(Filter filter, List<String> values, String bound) {
    filter
        .ask(values)
        .statusCode(400)
        .body("errors.parameter", hasItem(filter.name()))
        .body("errors.detail", everyItem(matchesPattern(bound)))
        .body("detail.length()", lessThan(LONG));
  }

  @ParameterizedTest
  @CsvSource({
    "/events, actor, role, RECIPIENT, HOST",
    "/events/facets, actor, role, RECIPIENT, HOST",
    "/graph, agreement, effect, CREATES, AMENDS",
    "/sources, source, attributedTo, japan, samsung"
  })
  void repetitionsThatMultiplyAreBounded(
      String path, String one, String other, String first, String second) {
    given()
        .queryParam(one, IntStream.range(0, 5).mapToObj(RepetitionsTest::word).toList())
        .queryParam(other, first, second)
        .get(path)
        .then()
        .statusCode(200);
    given()
        .queryParam(one, IntStream.range(0, 6).mapToObj(RepetitionsTest::word).toList())
        .queryParam(other, first, second)
        .get(path)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem(other))
        .body("detail", matchesPattern(".*at most 10 combinations.*"));
  }

  @Test
  void unknownParametersAreNamedUpToABound() {
    String unknown =
        IntStream.range(0, LONG).mapToObj(RepetitionsTest::word).collect(Collectors.joining("&"));
    given()
        .urlEncodingEnabled(false)
        .get("/events?" + unknown)
        .then()
        .statusCode(400)
        .body("errors.size()", equalTo(OFTEN));
  }

  private static String word(int number) {
    return "x-%c%c%c"
        .formatted(
            'a' + number / (LETTERS * LETTERS),
            'a' + number / LETTERS % LETTERS,
            'a' + number % LETTERS);
  }

  private static String year(int number) {
    return String.valueOf(1900 + number);
  }
}
