package org.entente.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.ACTOR;
import static org.entente.Kind.RECOMMENDATION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recommendations are found and counted by the status that they read on a day. */
@QuarkusTest
class RecommendationStatusesTest {

  private static final List<String> DATES =
      List.of(
          "2019",
          "2019-12",
          "2020-01-01",
          "2020",
          "202X",
          "2020-06",
          "2020-06-15/2021",
          "2021~",
          "2022-02-28");

  private static final int CREATED = 201;

  /** The address for loads. */
  private static final String LOAD = "/recommendations.ndjson";

  private final String tag = "status-" + UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "2020-09-09, ",
    "2020-09-10, OPEN",
    "2021-12-31, OPEN",
    "2022-01-01, IMPLEMENTED",
    "2022-12-31, IMPLEMENTED",
    "2023-03-01, NO_LONGER_VALID",
    "2023-03-02, NO_LONGER_VALID",
    "9999-12-31, NO_LONGER_VALID",
  })
  void areThoseOfTheDay(String on, String status) {
    create(
        "2020-09-10",
        List.of(
            change("NO_LONGER_VALID", "2023-03"),
            change("IMPLEMENTED", "2022"),
            change("OPEN", "2023"),
            change("IMPLEMENTED", "2023-01")));
    counted(on)
        .body("facets.status.values.value", equalTo(Stream.ofNullable(status).toList()))
        .body("total", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areReadFilteredAndCountedAlike(long seed) {
    Random random = new Random(seed);
    Stream.generate(() -> body(any(random, DATES), changes(random)))
        .map(body -> RECOMMENDATION.post(body).extract().statusCode())
        .filter(status -> status == CREATED)
        .limit(12)
        .forEach(created -> {});
    for (String on :
        List.of("2018", "2019-11-30", "2020-01-01", "2020-06-14", "2020-06-15", "2021", "2024")) {
      assertAlike(on);
    }
  }

  private void assertAlike(String on) {
    JsonPath listed =
        given().get("/recommendations?limit=200&tag=%s&on=%s".formatted(tag, on)).jsonPath();
    JsonPath counted = counted(on).extract().jsonPath();
    for (RecommendationStatus status : RecommendationStatus.values()) {
      List<String> ids = listed.getList("items.findAll { it.status == '%s' }.id".formatted(status));
      assertThat(
              given()
                  .get(
                      "/recommendations?limit=200&tag=%s&on=%s&status=%s"
                          .formatted(tag, on, status))
                  .jsonPath()
                  .<String>getList("items.id"))
          .as("%s on %s", status, on)
          .isEqualTo(ids);
      List<Integer> count =
          counted.getList(
              "facets.status.values.findAll { it.value == '%s' }.count".formatted(status));
      assertThat(count.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ids.size());
    }
  }

  @Test
  void followEachWrite() {
    String id = create("2020", List.of(change("IMPLEMENTED", "2021")));
    found("IMPLEMENTED").body("items.id", contains(id));
    RECOMMENDATION.patch(
        id,
        Map.of("statusChanges", List.of(change("IMPLEMENTED", "2021"), change("OPEN", "2022"))));
    found("IMPLEMENTED").body("items", empty());
    found("OPEN").body("items.id", contains(id));
    RECOMMENDATION.patch(id, Map.of("statusChanges", List.of()));
    RECOMMENDATION.patch(id, Map.of("issuedOn", "2019")).statusCode(200);
    given()
        .get("/recommendations?status=OPEN&on=2019&tag=" + tag)
        .then()
        .body("items.id", contains(id));
    RECOMMENDATION.patch(id, Map.of("issuedOn", "2021-05")).statusCode(200);
    given().get("/recommendations?status=OPEN&on=2019&tag=" + tag).then().body("items", empty());
    Map<String, Object> body = RECOMMENDATION.get(id).extract().path("$");
    RECOMMENDATION.delete(id).statusCode(204);
    found("OPEN").body("items", empty());
    RECOMMENDATION.putNew(id, body).statusCode(201);
    found("OPEN").body("items.id", contains(id));
  }

  @Test
  void followALoad() {
    String lines =
        IntStream.range(0, 3)
            .mapToObj(
                number ->
                    """
                    {"id":"%1$s-%2$d","title":"Load %1$s %2$d","text":"Meet.","issuedOn":"2020","tags":["%1$s"],\
                    "issuers":["mathew-ha"],"addressees":["japan"],\
                    "statusChanges":[{"status":"IMPLEMENTED","date":"202%2$d"}]}
                    """
                        .formatted(tag, number))
            .reduce("", String::concat);
    given()
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post(LOAD)
        .then()
        .statusCode(200)
        .body("created", equalTo(3));
    counted("2021").body("facets.status.values.count", contains(2, 1));
  }

  @Test
  void areTheSameAfterTwoWriters() {
    String id = create("2000", List.of());
    CompletableFuture<?>[] writers =
        IntStream.range(2001, 2021)
            .mapToObj(
                year ->
                    CompletableFuture.runAsync(
                        () ->
                            RECOMMENDATION.patch(
                                id,
                                Map.of(
                                    "statusChanges",
                                    List.of(change("IMPLEMENTED", String.valueOf(year)))))))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(writers).join();
    String date = RECOMMENDATION.get(id).extract().path("statusChanges[0].date");
    String before = LocalDate.of(Integer.parseInt(date), 1, 1).minusDays(1).toString();
    counted(before).body("facets.status.values.value", contains("OPEN"));
    counted(date).body("facets.status.values.value", contains("IMPLEMENTED"));
  }

  @Test
  void ofWhatWasAcceptedAreOneQuestion() {
    String addressee = ACTOR.create();
    answered(addressee, "ACCEPTED", "IMPLEMENTED");
    answered(addressee, "ACCEPTED", "OPEN");
    answered(addressee, "ACCEPTED", "OPEN");
    answered(addressee, "REJECTED", "IMPLEMENTED");
    given()
        .get("/recommendations/facets?respondent=%s&response=ACCEPTED".formatted(addressee))
        .then()
        .body("total", equalTo(3))
        .body("facets.status.values.value", contains("OPEN", "IMPLEMENTED"))
        .body("facets.status.values.count", contains(2, 1))
        .body("facets.response.values.value", contains("ACCEPTED"));
    given()
        .get("/recommendations/facets?respondent=%s".formatted(addressee))
        .then()
        .body("facets.response.values.value", contains("ACCEPTED", "REJECTED"))
        .body("facets.response.values.count", contains(3, 1));
  }

  /** Creates a recommendation to two actors, of which Japan only notes it. */
  private void answered(String addressee, String response, String status) {
    Map<String, Object> body = body("2020", List.of(change(status, "2021")));
    body.put("addressees", List.of("japan", addressee));
    body.put(
        "responses",
        List.of(
            Map.of("addressee", addressee, "response", response),
            Map.of("addressee", "japan", "response", "NOTED")));
    RECOMMENDATION.create(body);
  }

  private String create(String issuedOn, List<Map<String, String>> changes) {
    return RECOMMENDATION.create(body(issuedOn, changes));
  }

  private Map<String, Object> body(String issuedOn, List<Map<String, String>> changes) {
    Map<String, Object> body = RECOMMENDATION.body("tags", List.of(tag));
    body.put("issuedOn", issuedOn);
    body.put("statusChanges", changes);
    return body;
  }

  private ValidatableResponse counted(String on) {
    return given()
        .get("/recommendations/facets?facet=status&tag=%s&on=%s".formatted(tag, on))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse found(String status) {
    return given().get("/recommendations?tag=%s&status=%s".formatted(tag, status)).then();
  }

  private static Map<String, String> change(String status, String date) {
    return Map.of("status", status, "date", date);
  }

  /** Returns changes in any order, some of which may precede the issue. */
  private static List<Map<String, String>> changes(Random random) {
    List<RecommendationStatus> statuses = List.of(RecommendationStatus.values());
    return Stream.generate(() -> change(any(random, statuses).name(), any(random, DATES)))
        .limit(random.nextInt(5))
        .distinct()
        .toList();
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
