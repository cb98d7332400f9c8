package org.entente.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.Kind.EVENT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of all collections, in pages. */
@QuarkusTest
class ListTest {

  @Inject DataSource database;

  @ParameterizedTest
  @EnumSource
  void isWalkedWithoutLossFromPageToPage(Kind kind) {
    List<String> whole = given().get(kind.path + "?limit=200").path("items.id");
    List<String> walked = new ArrayList<>();
    Response page = given().get(kind.path + "?limit=3");
    while (true) {
      List<String> ids = page.path("items.id");
      walked.addAll(ids);
      String next = page.path("next");
      if (next == null) {
        break;
      }
      assertThat(page.headers().getValues("Link")).contains("<" + next + ">; rel=\"next\"");
      page = given().urlEncodingEnabled(false).get(next);
    }
    assertThat(walked).containsAll(whole).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void costsOneStatementHoweverLongItIs(Kind kind) {
    given().get(kind.path + "?limit=2");
    costs(1, kind.path + "?limit=2");
    costs(1, kind.path + "?limit=200");
    costs(2, kind.path + "?limit=200&total=true");
  }

  /** Repeats the request, as the service also sends statements of its own meanwhile. */
  private void costs(int statements, String path) {
    await().untilAsserted(() -> assertThat(statements(path)).hasSize(statements));
  }

  /** Returns what the service sends to PostgreSQL, transactions included. */
  private List<String> statements(String path) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      statement.execute("select pg_stat_statements_reset()");
      given().get(path).then().statusCode(200);
      ResultSet counted =
          statement.executeQuery(
              """
              select query from pg_stat_statements cross join generate_series(1, calls)
              where query not like '%pg_stat_statements%'
              """);
      List<String> sent = new ArrayList<>();
      while (counted.next()) {
        sent.add(counted.getString(1));
      }
      return sent;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isSortedByEachOfItsKeysBothWays(Kind kind) {
    for (String key : List.of(kind.label, "createdAt", "updatedAt")) {
      List<String> up = given().get(kind.path + "?limit=200&sort=" + key).path("items.id");
      List<String> down = given().get(kind.path + "?limit=200&sort=-" + key).path("items.id");
      if (up.size() < 200) {
        assertThat(down).hasSameElementsAs(up);
        assertThat(down.get(0)).isEqualTo(up.get(up.size() - 1));
      }
    }
  }

  @Test
  void isSortedNewestFirst() {
    List<String> dates =
        given().get("/events?actor=japan&from=2016&to=2023").path("items.startDate");
    assertThat(dates).isSortedAccordingTo((one, other) -> other.compareTo(one));
    given()
        .get("/events?actor=japan&from=2016&to=2023")
        .then()
        .body("items[0].startDate", containsString("2023-"));
  }

  @Test
  void staysStableWhileRecordsComeAndGo() {
    String actor = Kind.ACTOR.create();
    List<String> ids =
        IntStream.range(0, 6).mapToObj(day -> eventOf(actor, "2019-05-0" + (day + 1))).toList();
    Response first = given().get("/events?limit=2&sort=startDate&actor=" + actor);
    EVENT.delete(ids.get(1)).statusCode(204);
    eventOf(actor, "2019-04-01");
    String late = eventOf(actor, "2019-05-09");
    List<String> rest = new ArrayList<>();
    for (String next = first.path("next"); next != null; ) {
      Response page = given().urlEncodingEnabled(false).get(next);
      rest.addAll(page.path("items.id"));
      next = page.path("next");
    }
    assertThat(rest).containsExactly(ids.get(2), ids.get(3), ids.get(4), ids.get(5), late);
  }

  private static String eventOf(String actor, String date) {
    Map<String, Object> body = EVENT.body("startDate", date);
    body.put("participants", List.of(Map.of("actor", actor, "role", "ACTOR")));
    return EVENT.create(body);
  }

  @Test
  void cursorsBringTheirFiltersAndSort() {
    String next = given().get("/events?limit=2&sort=startDate&agreement=gsomia").path("next");
    String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
    List<String> whole = given().urlEncodingEnabled(false).get(next).path("items.id");
    given().get("/events?limit=2&cursor=" + cursor).then().body("items.id", equalTo(whole));
    for (String other :
        List.of(
            "/events?agreement=gsomia&cursor=" + cursor,
            "/events?sort=startDate&agreement=tcog&cursor=" + cursor,
            "/actors?cursor=" + cursor,
            "/events?cursor=" + cursor + "x",
            "/events?cursor=A" + cursor.substring(1),
            "/events?cursor=" + cursor + "&cursor=" + cursor,
            "/events?cursor=",
            "/events?cursor=eyJhIjoxfQ")) {
      given()
          .get(other)
          .then()
          .statusCode(400)
          .body("errors.parameter", equalTo(List.of("cursor")));
    }
  }

  @Test
  void longFiltersLeadToTheNextPageToo() {
    String actors =
        IntStream.range(0, 199)
            .mapToObj(number -> "no-such-actor-" + number)
            .collect(Collectors.joining(",", "japan,", ""));
    String next =
        given().urlEncodingEnabled(false).get("/events?limit=1&actor=" + actors).path("next");
    given()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  @Test
  void countsWithTheFilter() {
    int all = given().get("/events?agreement=gsomia&total=true&limit=1").path("total");
    List<String> ids = given().get("/events?agreement=gsomia").path("items.id");
    assertThat(ids).hasSize(all);
    given().get("/events").then().body("total", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-05    | 2019-05 | true",
        "2019-05-01 | 2019-05-31 | true",
        "2019-05-31 | 2020 | true",
        "2019-06    | 2020 | false",
        "2018       | 2019-04-30 | false",
        "2019       | 2019 | true",
      })
  void treatsDatesAsTheIntervalsThatTheyCover(String from, String to, boolean found) {
    String actor = Kind.ACTOR.create();
    String id = eventOf(actor, "2019-05");
    List<String> ids =
        given().get("/events?actor=%s&from=%s&to=%s".formatted(actor, from, to)).path("items.id");
    assertThat(ids).isEqualTo(found ? List.of(id) : List.of());
  }

  @Test
  void findsWhatWentOnDuringASpan() {
    String actor = Kind.ACTOR.create();
    Map<String, Object> body = EVENT.body("startDate", "1999");
    body.put("endDate", "2003");
    body.put("participants", List.of(Map.of("actor", actor, "role", "ACTOR")));
    String id = EVENT.create(body);
    given()
        .get("/events?from=2001-02&to=2001-03&actor=" + actor)
        .then()
        .body("items.id", equalTo(List.of(id)));
  }

  @Test
  void aCommaIsOrAndARepeatedParameterIsAnd() {
    String one = Kind.ACTOR.create();
    String other = Kind.ACTOR.create();
    String first = eventOf(one, "2019-01");
    String second = eventOf(other, "2019-02");
    Map<String, Object> body = EVENT.body("startDate", "2019-03");
    body.put(
        "participants",
        List.of(
            Map.of("actor", one, "role", "ACTOR"), Map.of("actor", other, "role", "RECIPIENT")));
    String both = EVENT.create(body);
    given()
        .get("/events?sort=startDate&actor=%s,%s".formatted(one, other))
        .then()
        .body("items.id", equalTo(List.of(first, second, both)));
    given()
        .get("/events?actor=%s&actor=%s".formatted(one, other))
        .then()
        .body("items.id", equalTo(List.of(both)));
    given()
        .get("/events?sort=startDate&type=CONSULT,AGREE&actor=" + one)
        .then()
        .body("items.id", equalTo(List.of(first, both)));
    given().get("/events?type=AGREE&actor=" + one).then().body("items", equalTo(List.of()));
  }

  @Test
  void findsWhatPassedBetweenTwoCountries() {
    List<Map<String, Object>> events =
        given().get("/events?country=JPN&country=KOR&limit=200").path("items");
    assertThat(events).extracting("id").contains("yoon-kishida-summit");
    assertThat(events).extracting("id").doesNotContain("abe-announces-resignation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/events?acter=japan           | acter | actor",
        "/events?form=2019             | form  | from",
        "/agreements?partys=japan      | partys | party",
        "/recommendations?adressee=x   | adressee | addressee",
        "/actors?contry=JPN            | contry | country",
        "/sources?kinds=REPORT         | kinds | kind",
        "/agreements/gsomia?no=2019    | no | on",
      })
  void namesAnUnknownParameterAndTheNearestOne(String path, String parameter, String nearest) {
    given()
        .get(path)
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of(parameter)))
        .body("errors[0].detail", containsString("'" + nearest + "'"));
  }

  @Test
  void namesEveryWrongParameterAtOnce() {
    given()
        .get(
            "/events?limit=0&sort=when&type=AGREE,&from=2019-13&to=x&country=jpn&actor=,&total=yes&nope=1")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("nope")));
    given()
        .get(
            "/events?limit=0&sort=when&type=AGREE,&from=2019-13&to=x&country=jpn&actor=,&total=yes")
        .then()
        .statusCode(400)
        .body("errors.size()", equalTo(8));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=201",
    "limit=-1",
    "limit=1.5",
    "limit=",
    "limit=99999999999999999999",
    "limit=5&limit=6",
    "sort=",
    "sort=--title",
    "total=TRUE",
    "from=%00",
    "actor=%F0%9F%8E%89",
    "actor=a%2Cb%27"
  })
  void refusesWhatIsNoValue(String query) {
    given().urlEncodingEnabled(false).get("/events?" + query).then().statusCode(400);
  }
}
