package org.entente.relation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests relations over time; the expected numbers were counted by hand from the seeds. */
@QuarkusTest
class RelationTest {

  private final String a = "a-" + UUID.randomUUID();
  private final String b = "b-" + UUID.randomUUID();

  @Test
  void japanAndSouthKoreaYearByYear() {
    when()
        .get("/relations/JPN/KOR?from=2016&to=2023")
        .then()
        .statusCode(200)
        .body("buckets", hasSize(8))
        .body(
            "buckets.start",
            contains("2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"))
        .body("buckets.n", contains(1, 0, 4, 10, 5, 0, 0, 5))
        .body("buckets[3].quads.VERBAL_COOPERATION", equalTo(4))
        .body("buckets[3].quads.VERBAL_CONFLICT", equalTo(3))
        .body("buckets[3].quads.MATERIAL_CONFLICT", equalTo(3))
        .body("buckets[3].scores.scale", contains("PLOVER"))
        .body("buckets[3].scores[0].n", equalTo(10))
        .body("buckets[3].scores[0].mean", equalTo(-1.05f))
        .body("buckets[3].direction.aToB", equalTo(3))
        .body("buckets[3].direction.bToA", equalTo(5))
        .body("buckets[3].direction.mutual", equalTo(1))
        .body("buckets[3].direction.other", equalTo(1))
        .body("buckets[1].scores", empty())
        .body("unplaced.n", equalTo(0))
        .body("total.n", equalTo(25));
  }

  @Test
  void theOtherWayRoundOnlyTheDirectionTurns() {
    JsonPath one = when().get("/relations/JPN/KOR?from=2018&to=2020").jsonPath();
    JsonPath other = when().get("/relations/KOR/JPN?from=2018&to=2020").jsonPath();
    assertThat(other.getList("buckets.n")).isEqualTo(one.getList("buckets.n"));
    assertThat(other.getList("buckets.direction.aToB"))
        .isEqualTo(one.getList("buckets.direction.bToA"));
  }

  @ParameterizedTest
  @CsvSource({
    "month, 2019-07, 2019-09, 3",
    "quarter, 2018-11, 2019-02-03, 2",
    "year, 2019, 2019, 1"
  })
  void everyBucketOfTheSpanIsThere(String interval, String from, String to, int buckets) {
    given()
        .params("interval", interval, "from", from, "to", to)
        .get("/relations/JPN/KOR")
        .then()
        .body("buckets", hasSize(buckets));
  }

  @Test
  void aQuarterIsGivenByItsMonths() {
    when()
        .get("/relations/JPN/KOR?interval=quarter&from=2019-08&to=2019-11-22")
        .then()
        .body("buckets.start", contains("2019-07", "2019-10"))
        .body("buckets.end", contains("2019-09", "2019-12"))
        .body("buckets.n", contains(6, 3));
  }

  @Test
  void theBucketOfTheFirstDayCountsWhole() {
    createSides();
    event("2001-03", null, null, "HUMAN", part(a, "ACTOR"), part(b, "RECIPIENT"));
    when()
        .get("/relations/%s/%s?interval=year&from=2001-06".formatted(a, b))
        .then()
        .body("buckets.start", contains("2001"))
        .body("buckets.n", contains(1));
  }

  @Test
  void whatIsDatedByItsYearHasNoPlaceAmongMonths() {
    when()
        .get("/relations/JPN/KOR?interval=month&from=2019-08&to=2019-12")
        .then()
        .body("buckets.n", contains(4, 1, 0, 3, 0))
        .body("total.n", equalTo(8))
        .body("unplaced.n", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relations/JPN/KOR",
        "/relations/JPN/KOR?interval=month",
        "/relations/KOR/USA?interval=quarter&from=2019-02&to=2020-03",
        "/relations/japan/south-korea?interval=month&from=2019",
        "/relations/japan/KOR?to=2018",
      })
  void everyNumberLeadsToItsEvents(String address) {
    JsonPath relation = when().get(address).jsonPath();
    assertTotal(relation.getMap("total"));
    assertTotal(relation.getMap("unplaced"));
    List<Map<String, Object>> buckets = relation.getList("buckets");
    buckets.forEach(RelationTest::assertTotal);
  }

  private static void assertTotal(Map<String, Object> counted) {
    if (counted.get("href") != null) {
      int total =
          given()
              .urlEncodingEnabled(false)
              .get(counted.get("href") + "&total=true&limit=1")
              .jsonPath()
              .getInt("total");
      assertThat(total).as("%s", counted.get("href")).isEqualTo(counted.get("n"));
    }
  }

  private void event(String date, String scale, Double score, String coding, Object... parts) {
    Map<String, Object> body = Kind.EVENT.body("startDate", date);
    body.put("coding", coding);
    if (scale != null) {
      body.put("scoreScale", scale);
      body.put("score", score);
    }
    body.put("participants", List.of(parts));
    Kind.EVENT.create(body);
  }

  private static Map<String, Object> part(String actor, String role) {
    return Map.of("actor", actor, "role", role);
  }

  private void createSides() {
    Kind.ACTOR.create(Kind.ACTOR.body("id", a));
    Kind.ACTOR.create(Kind.ACTOR.body("id", b));
  }

  @Test
  void scoresOfDifferentScalesStayApart() {
    createSides();
    event("2001-05", "GOLDSTEIN", 4.0, "HUMAN", part(a, "ACTOR"), part(b, "RECIPIENT"));
    event("2001-06", "GOLDSTEIN", -1.0, "HUMAN", part(a, "ACTOR"), part(b, "ACTOR"));
    event("2001-07", null, null, "HUMAN", part(b, "HOST"), part(a, "AFFECTED"));
    event("2001", null, null, "MACHINE", part(a, "ACTOR"), part(b, "RECIPIENT"));
    when()
        .get("/relations/" + a + "/" + b)
        .then()
        .body("buckets", hasSize(1))
        .body("buckets[0].n", equalTo(3))
        .body("buckets[0].scores.scale", contains("GOLDSTEIN", "PLOVER"))
        .body("buckets[0].scores[0].n", equalTo(2))
        .body("buckets[0].scores[0].mean", equalTo(1.5f))
        .body("buckets[0].scores[0].min", equalTo(-1.0f))
        .body("buckets[0].direction.aToB", equalTo(1))
        .body("buckets[0].direction.bToA", equalTo(1))
        .body("buckets[0].direction.mutual", equalTo(1));
    when()
        .get("/relations/" + a + "/" + b + "?coding=HUMAN,MACHINE")
        .then()
        .body("buckets[0].n", equalTo(4));
    when()
        .get("/relations/" + a + "/" + b + "?coding=MACHINE&interval=month")
        .then()
        .body("buckets", empty())
        .body("unplaced.n", equalTo(1));
  }

  @Test
  void aCorrectedEventCountsAsItIsNow() {
    createSides();
    Map<String, Object> body = Kind.EVENT.body("startDate", "2001");
    body.put("participants", List.of(part(a, "ACTOR"), part(b, "RECIPIENT")));
    String id = Kind.EVENT.create(body);
    Kind.EVENT.patch(id, Map.of("startDate", "2003-02", "type", "ASSAULT")).statusCode(200);
    when()
        .get("/relations/" + a + "/" + b)
        .then()
        .body("buckets.start", contains("2003"))
        .body("buckets[0].quads.MATERIAL_CONFLICT", equalTo(1));
    Kind.EVENT.delete(id).statusCode(204);
    when().get("/relations/" + a + "/" + b).then().body("buckets", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "/relations/JPN/KOR?interval=week, interval",
    "/relations/JPN/KOR?from=2019&to=2018, to",
    "/relations/JPN/KOR?interval=month&from=0001&to=9999, interval",
    "/relations/JPN/KOR?coding=ROBOT, coding",
    "/relations/JPN/JPN, b",
    "/relations/japan/JPN, b",
    "/relations/QQQ/JPN, a",
  })
  void whatMakesNoSenseIsRefused(String address, String parameter) {
    when().get(address).then().statusCode(400).body("errors.parameter", contains(parameter));
  }

  @Test
  void aLongSpanOfYearsIsAnswered() {
    when()
        .get("/relations/JPN/KOR?from=0001&to=9999")
        .then()
        .statusCode(200)
        .body("buckets", hasSize(9999));
  }

  @Test
  void bothSidesMustBeKnown() {
    when().get("/relations/japan/never-was").then().statusCode(404);
    Kind.ACTOR.delete(Kind.ACTOR.create(Kind.ACTOR.body("id", a))).statusCode(204);
    when().get("/relations/" + a + "/japan").then().statusCode(410).body("errors", nullValue());
  }
}
