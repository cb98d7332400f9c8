package org.entente.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.ACTOR;
import static org.entente.Kind.AGREEMENT;
import static org.entente.Kind.EVENT;
import static org.entente.Kind.RECOMMENDATION;
import static org.entente.Kind.SOURCE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.Kind;
import org.entente.http.MediaTypes;
import org.entente.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Tests approximate, uncertain and unspecified dates and dates between two, all the way through.
 */
@QuarkusTest
class ImpreciseDatesTest {

  @SuppressWarnings("unused")
  private static final List<String> DATES =
      List.of(
          "1785",
          "1785-10",
          "1785-10-30",
          "1785~",
          "1785?",
          "1785%",
          "1785-10~",
          "1785-10-30?",
          "178X",
          "17XX",
          "178X~",
          "1785-XX",
          "1785-XX-XX",
          "1785-10-XX",
          "1785/1786",
          "1785-10/1786-02-28%",
          "1785~/1785-12-31?",
          "17XX/178X");

  @Inject DataSource database;

  @ParameterizedTest
  @FieldSource("DATES")
  void theDatabaseSeesTheSameInterval(String text) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select first_day(?), last_day(?)")) {
      statement.setString(1, text);
      statement.setString(2, text);
      ResultSet days = statement.executeQuery();
      days.next();
      PartialDate date = PartialDate.parse(text).orElseThrow();
      assertThat(days.getDate(1)).isEqualTo(Date.valueOf(date.firstDay()));
      assertThat(days.getDate(2)).isEqualTo(Date.valueOf(date.lastDay()));
    }
  }

  @ParameterizedTest
  @FieldSource("DATES")
  void isReadAsItWasWritten(String date) {
    String id = EVENT.create(EVENT.body("startDate", date));
    EVENT.get(id).body("startDate", equalTo(date));
    EVENT.patch(id, Map.of("startDate", "1701")).statusCode(200);
    EVENT.patch(id, Map.of("startDate", date, "endDate", "1790~")).statusCode(200);
    EVENT.get(id).body("startDate", equalTo(date)).body("endDate", equalTo("1790~"));
    String exported = given().get("/events/" + id).asString();
    for (String path : List.of("/events.ndjson", "/records.ndjson")) {
      String line =
          path.equals("/events.ndjson")
              ? exported
              : "{\"kind\":\"EVENT\",\"record\":" + exported + "}";
      given()
          .contentType(MediaTypes.NDJSON)
          .body(line.getBytes(UTF_8))
          .post(path)
          .then()
          .statusCode(200)
          .body("unchanged", equalTo(1));
    }
    EVENT.delete(id).statusCode(204);
  }

  @ParameterizedTest
  @FieldSource("DATES")
  void aFilterTakesItAsItsInterval(String date) {
    PartialDate asked = PartialDate.parse(date).orElseThrow();
    String actor = ACTOR.create();
    for (String own : List.of("1699", "17XX", "1785-10-15", "1785~/1786", "1786-03", "1801")) {
      EVENT.create(event(actor, own));
    }
    Stream<PartialDate> found =
        given()
            .queryParams("actor", actor, "from", date, "to", date, "sort", "startDate,title")
            .get("/events")
            .jsonPath()
            .getList("items.startDate", String.class)
            .stream()
            .map(PartialDate::new);
    assertThat(found)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("1699", "17XX", "1785-10-15", "1785~/1786", "1786-03", "1801")
                .map(PartialDate::new)
                .filter(own -> !own.lastDay().isBefore(asked.firstDay()))
                .filter(own -> !own.firstDay().isAfter(asked.lastDay()))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "1785-10-30?, DAY", "1785-10~, MONTH", "1785-10-XX, MONTH", "1785-10-02/1785-10-30, MONTH",
    "1785-10/1785-12, QUARTER", "1785-09/1785-10, YEAR", "1785~, YEAR", "1785-XX-XX, YEAR",
    "178X, SEVERAL_YEARS", "1785-12-31/1786-01-01, SEVERAL_YEARS"
  })
  void hasAPrecision(String date, String precision) {
    String actor = ACTOR.create();
    EVENT.create(event(actor, date));
    for (String asked : List.of("DAY", "MONTH", "QUARTER", "YEAR", "SEVERAL_YEARS")) {
      given()
          .get("/events?actor=%s&precision=%s".formatted(actor, asked))
          .then()
          .body("items.startDate", asked.equals(precision) ? contains(date) : equalTo(List.of()));
    }
  }

  @Test
  void isSortedByTheFirstDay() {
    String actor = ACTOR.create();
    List<String> dates = List.of("17XX", "178X", "1785~", "1785-03/1786", "1785-03-02%", "1786?");
    dates.forEach(date -> EVENT.create(event(actor, date)));
    given()
        .get("/events?sort=startDate,createdAt&actor=" + actor)
        .then()
        .body("items.startDate", equalTo(dates));
  }

  @Test
  void countsInEveryYearThatItMayBe() {
    String actor = ACTOR.create();
    EVENT.create(event(actor, "178X"));
    EVENT.create(event(actor, "1789~/1790"));
    List<Map<String, Object>> years =
        given()
            .get("/events/facets?facet=year&actor=" + actor)
            .jsonPath()
            .getList("facets.year.values");
    assertThat(years).hasSize(11);
    assertThat(years)
        .anySatisfy(
            year -> assertThat(year).containsEntry("value", "1789").containsEntry("count", 2));
  }

  @Test
  void narrowsFacetsByTheYear() {
    String actor = ACTOR.create();
    EVENT.create(event(actor, "1785-05"));
    String href =
        given()
            .queryParams("facet", "year", "actor", actor, "from", "178X?")
            .get("/events/facets")
            .jsonPath()
            .getString("facets.year.values[0].href");
    given()
        .urlEncodingEnabled(false)
        .get(href)
        .then()
        .statusCode(200)
        .body("items.startDate", contains("1785-05"));
  }

  @Test
  void isInTables() {
    String actor = ACTOR.create(dated(ACTOR, "startDate", "178X", "endDate", "1850~"));
    given()
        .get("/actors.csv?limit=1&sort=-createdAt")
        .then()
        .body(containsString("country,startDate,endDate,"))
        .body(containsString(actor))
        .body(containsString(",178X,1850~,"));
    String other = ACTOR.create();
    EVENT.create(event(other, "1785/1786?"));
    given().get("/events.csv?actor=" + other).then().body(containsString("1785/1786?"));
  }

  @Test
  void actorsBeginAndEnd() {
    String id = ACTOR.create(dated(ACTOR, "startDate", "1785~", "endDate", "18XX"));
    ACTOR.get(id).body("startDate", equalTo("1785~")).body("endDate", equalTo("18XX"));
    ACTOR
        .patch(id, Map.of("endDate", "1784"))
        .statusCode(422)
        .body("errors.pointer", contains("/endDate"));
    ACTOR.patch(id, Map.of("endDate", "1785?")).statusCode(200);
    ACTOR.patch(id, "{\"endDate\": null}").statusCode(200).body("endDate", nullValue());
    ACTOR.post(dated(ACTOR, "startDate", "1785", "endDate", "1701/1784")).statusCode(422);
  }

  @Test
  void agreementsCountFromTheFirstDayOfTheInterval() {
    Map<String, Object> body =
        AGREEMENT.body(
            "actions",
            List.of(
                Map.of("type", "SIGNATURE", "date", "1785~"),
                Map.of("type", "ENTRY_INTO_FORCE", "date", "1786-02/1786-05")));
    String id = AGREEMENT.create(body);
    AGREEMENT
        .get(id)
        .body("signedOn", equalTo("1785~"))
        .body("inForceFrom", equalTo("1786-02/1786-05"));
    given().get("/agreements/" + id + "?on=1786-01").then().body("status", equalTo("SIGNED"));
    given()
        .queryParam("on", "1786-02?")
        .get("/agreements/" + id)
        .then()
        .body("status", equalTo("IN_FORCE"));
    given()
        .get("/agreements/%s/timeline".formatted(id))
        .then()
        .body(
            "intervals.from",
            contains(null, "1785~", "1785-12-31", "1786-02/1786-05", "1786-05-31"))
        .body("intervals[3].actions.type", contains("ENTRY_INTO_FORCE"));
  }

  @Test
  void recommendationsAndSourcesAreFoundByTheirInterval() {
    Map<String, Object> body = RECOMMENDATION.body("issuedOn", "178X");
    body.put("statusChanges", List.of(Map.of("status", "IMPLEMENTED", "date", "1785~/1795")));
    String advice = RECOMMENDATION.create(body);
    String source = SOURCE.create(SOURCE.body("publishedOn", "1785-XX"));
    for (Kind kind : List.of(RECOMMENDATION, SOURCE)) {
      String id = kind == SOURCE ? source : advice;
      given()
          .get(kind.path + "?from=1785-06&to=1785-06&limit=200")
          .then()
          .body("items.id", hasItem(id));
      given()
          .get(kind.path + "?from=1790&to=1791&limit=200")
          .then()
          .body("items.id", not(hasItem(id)));
    }
    RECOMMENDATION.get(advice).body("status", equalTo("IMPLEMENTED"));
    body.put("statusChanges", List.of(Map.of("status", "IMPLEMENTED", "date", "1779%")));
    RECOMMENDATION.post(body).statusCode(422);
  }

  @ParameterizedTest
  @CsvSource({
    "month, 1785-11/1785-12, 1",
    "quarter, 1785-11/1785-12, 0",
    "quarter, 1785-09/1785-10, 1",
    "year, 1785-09/1785-10, 0",
    "year, 178X~, 1",
    "year, 1785?, 0",
    "month, 1785-10-XX, 0"
  })
  void aRelationPlacesWhatLiesWithinABucket(String interval, String date, int unplaced) {
    String a = ACTOR.create();
    String b = ACTOR.create();
    Map<String, Object> body = event(a, date);
    body.put(
        "participants",
        List.of(Map.of("actor", a, "role", "ACTOR"), Map.of("actor", b, "role", "RECIPIENT")));
    EVENT.create(body);
    for (String period : List.of("", "&from=1780&to=1789-12", "&from=178X?&to=1785/1789")) {
      JsonPath relation =
          given()
              .get("/relations/%s/%s?interval=%s%s".formatted(a, b, interval, period))
              .jsonPath();
      assertThat(relation.getInt("unplaced.n")).isEqualTo(unplaced);
      assertThat(relation.getInt("total.n")).isEqualTo(1 - unplaced);
      String href = relation.getString(unplaced == 1 ? "unplaced.href" : "total.href");
      given()
          .urlEncodingEnabled(false)
          .get(href)
          .then()
          .statusCode(200)
          .body("items.startDate", contains(date));
    }
    given()
        .get("/relations/%s/%s?interval=%s&from=1787".formatted(a, b, interval))
        .then()
        .body("unplaced.n", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({"from, 1985/..", "to, ../1985", "from, 1986/1985", "to, 1985-XX-05", "from, 2001-21"})
  void aBoundThatIsNoDateIsRefused(String parameter, String value) {
    for (String path : List.of("/events", "/timeline", "/relations/JPN/KOR", "/sources")) {
      given()
          .queryParam(parameter, value)
          .get(path)
          .then()
          .statusCode(400)
          .body("errors.parameter", contains(parameter));
    }
  }

  private static Map<String, Object> dated(Kind kind, String... members) {
    Map<String, Object> body = kind.body();
    for (int at = 0; at < members.length; at += 2) {
      body.put(members[at], members[at + 1]);
    }
    return body;
  }

  private static Map<String, Object> event(String actor, String date) {
    Map<String, Object> body = EVENT.body("startDate", date);
    body.put("participants", List.of(Map.of("actor", actor, "role", "ACTOR")));
    return body;
  }
}
