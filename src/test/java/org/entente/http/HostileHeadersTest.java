package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.ACTOR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.entente.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Headers, hosts and addresses that are wrong are refused or ignored, and never break an answer.
 */
@QuarkusTest
class HostileHeadersTest {

  private static final String SIGNED_IN =
      "Authorization: Basic "
          + Base64.getEncoder()
              .encodeToString(("editor:" + Credentials.EDITOR_PASSWORD).getBytes());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "junk",
        "junk/",
        "/",
        ",",
        "*",
        "text",
        "a/b/c",
        "*/*;q=high",
        "\"",
        "*/*; q=.5"
      })
  void malformedFormatsCountAsAbsent(String accept) throws IOException {
    for (String path : List.of("/events", "/events/gsomia-signed", "/search?q=japan", "/changes")) {
      assertThat(RawHttp.headers("GET " + path + " HTTP/1.1", "Host: a", "Accept: " + accept))
          .startsWith("HTTP/1.1 200 ")
          .containsIgnoringCase("content-type: application/json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"junk, application/json", "*; q=.2, */*; q=.2", "application/json;v=\"1\""})
  void wellFormedFormatsCountBesideOthers(String accept) throws IOException {
    assertThat(RawHttp.headers("GET /events HTTP/1.1", "Host: a", "Accept: " + accept))
        .startsWith("HTTP/1.1 200 ");
    assertThat(RawHttp.headers("GET /events HTTP/1.1", "Host: a", "Accept: junk, text/html"))
        .startsWith("HTTP/1.1 406 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"777\", junk*",
        "junk",
        "junk \"1\"",
        "\"1\" junk",
        "*, \"1\"",
        "\"1",
        "1",
        "w/\"1\"",
        ",",
        "\"1\" \"2\""
      })
  void entityTagsAreParsed(String tags) {
    String actor = ACTOR.create();
    given()
        .header("If-Match", tags)
        .contentType("application/merge-patch+json")
        .body("{\"description\":\"x\"}")
        .patch("/actors/" + actor)
        .then()
        .statusCode(400);
    ACTOR.get(actor).body("version", equalTo(1));
  }

  @Test
  void severalEntityTagsAreAList() {
    String actor = ACTOR.create();
    given()
        .header("If-Match", " \"777\" , , \"1\",")
        .contentType("application/merge-patch+json")
        .body("{\"description\":\"x\"}")
        .patch("/actors/" + actor)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: ",
        "Content-Type: junk",
        "Content-Type: a/b/c",
        "Content-Type: */*",
        "Content-Type: application/*"
      })
  void bodiesDeclareTheirFormat(String type) throws IOException {
    assertThat(
            RawHttp.headers(
                "POST /actors HTTP/1.1",
                "Host: a",
                SIGNED_IN,
                "X-No: " + type.length(),
                type.isEmpty() ? "X-Type: none" : type,
                "Content-Length: 0"))
        .startsWith("HTTP/1.1 415 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip", "junk"})
  void encodedBodiesAreRefused(String encoding) {
    given()
        .header("Content-Encoding", encoding)
        .contentType("application/json")
        .body(ACTOR.body())
        .post("/actors")
        .then()
        .statusCode(415)
        .header("Accept-Encoding", "identity")
        .body("detail", containsString("Content-Encoding"));
  }

  @Test
  void loadsHaveABody() throws IOException {
    for (String path : List.of("/records.ndjson", "/events.ndjson")) {
      given().contentType("application/x-ndjson").post(path).then().statusCode(400);
      assertThat(
              RawHttp.headers(
                  "POST " + path + " HTTP/1.1",
                  "Host: a",
                  SIGNED_IN,
                  "Content-Type: application/x-ndjson"))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: ",
        "Host: a b",
        "Host: ..",
        "Host: a/b",
        "Host: a@b",
        "Host: a:b",
        "Host: <a>",
        "Host: a?b",
        "Host: \u00e9",
        "Host: a\r\nX-Forwarded-Host: bad host",
        "Host: a\r\nX-Forwarded-Host: a/b",
        "Host: a\r\nX-Forwarded-Host: ",
        "Host: a\r\nX-Forwarded-Port: x",
        "Host: a\r\nX-Forwarded-Proto: ht tp",
        "Host: a\r\nX-Forwarded-Host: ,"
      })
  void wrongHostsBreakNoLinks(String host) throws IOException {
    String answer = RawHttp.headers("GET /actors?limit=1 HTTP/1.1", host);
    if (!answer.startsWith("HTTP/1.1 400 ")) {
      assertThat(answer)
          .startsWith("HTTP/1.1 200 ")
          .containsPattern("(?i)\r\nlink: <https?://(a|localhost)(:[0-9]+)?/actors");
    }
  }

  @Test
  void withoutAHostNoLinkIsBroken() throws IOException {
    assertThat(RawHttp.send("GET /actors?limit=1&q=a%26b HTTP/1.0\r\n\r\n"))
        .contains(" 200 ")
        .containsPattern("(?i)link: <http://(127.0.0.1|\\[[0-9a-f:]+]):" + RestAssured.port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events/facets?limit=%zz",
        "/graph?limit=%2",
        "/relations/JPN/KOR?from=%u0041",
        "/timeline?actor=%",
        "/search?q=%zz",
        "/search?q=caf%E9",
        "/events?q=caf%E9",
        "/events?q=%C3",
        "/events?q=%ED%A0%80",
        "/events?q=%C0%80",
        "/actors/caf%E9",
        "/changes?after=%zz",
        "/imports?before=%zz"
      })
  void malformedEscapesAreRefused(String address) throws IOException {
    assertThat(RawHttp.get(address))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events?q={x}",
        "/graph?actor=a|b",
        "/search?q=a|b",
        "/search?q=[x]",
        "/events/facets?q=\"x\"",
        "/events/[x]",
        "/relations/JPN/KOR?from=^",
        "/search?q=\\",
        "/timeline?actor=`",
        "/events/<x>",
        "/relations/[]/japan",
        "/relations/[/].csv?from=2019",
        "/timeline.csv?actor=[]",
        "/events.geojson?q=[x]",
        "/events/facets.csv?q={x}",
        "/search?q=a#b"
      })
  void unencodedCharactersBreakNothing(String address) throws IOException {
    assertThat(RawHttp.get(address)).matches("(?s)HTTP/1.1 (200|400|404) .*");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /events%2fjapan",
    "DELETE, /events;a=b",
    "GET, /events;a=b",
    "GET, /events/gsomia-signed;v=1",
    "POST, /events%5cjapan",
    "GET, /events/%00/history",
    "GET, /recommendations/a%0ab/history",
    "GET, /relations/%00/japan",
    "GET, /agreements/%7f/timeline"
  })
  void ambiguousPathsAreNotFound(String method, String path) throws IOException {
    assertThat(RawHttp.headers(method + " " + path + " HTTP/1.1", "Host: a", SIGNED_IN))
        .startsWith("HTTP/1.1 404 ")
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void thePathsOfQuarkusAreReadOnly(String method) {
    for (String path :
        List.of("/q/health", "/q/health/live", "/q/openapi", "/q/metrics", "/q/swagger-ui/")) {
      given()
          .request(method, path)
          .then()
          .statusCode(405)
          .header("Allow", "GET, HEAD, OPTIONS")
          .contentType("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+300000-01-01T00:00:00Z",
        "-300000-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "2020-01-01",
        "2020-01-01T00:00:00+19:00",
        ""
      })
  void timesThatTheDatabaseCannotHoldAreRefused(String time) {
    for (String path :
        List.of(
            "/events",
            "/actors",
            "/agreements",
            "/recommendations",
            "/sources",
            "/events/facets",
            "/graph")) {
      given()
          .queryParam("updatedSince", time)
          .get(path)
          .then()
          .statusCode(400)
          .body("errors[0].parameter", equalTo("updatedSince"));
    }
    given().queryParam("asOf", time).get("/events/gsomia-signed").then().statusCode(400);
  }

  @Test
  void aBarePlusIsPartOfATime() {
    for (String address :
        List.of(
            "/events?updatedSince=2020-01-01T09:00:00+09:00",
            "/sources?updatedSince=2020-01-01T09:00:00%2B09:00")) {
      given().urlEncodingEnabled(false).get(address).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "AAAA", "a", "7%00", "-1", "99999999999", "x%E2%80%AE"})
  void wrongCursorsAreRefused(String cursor) {
    for (String path :
        List.of(
            "/events",
            "/actors",
            "/timeline",
            "/events/gsomia-signed/history",
            "/actors/japan/history")) {
      given().urlEncodingEnabled(false).get(path + "?cursor=" + cursor).then().statusCode(400);
    }
  }

  @Test
  void cutOffCursorsAreRefused() {
    String next = given().get("/events?limit=1").path("next");
    String cursor = next.replaceFirst(".*cursor=([^&]+).*", "$1");
    for (int length = 0; length < cursor.length(); length += 3) {
      given()
          .urlEncodingEnabled(false)
          .get("/events?cursor=" + cursor.substring(0, length))
          .then()
          .statusCode(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000-01-01", "2020-01-01", "0-0-00", "x"})
  void onlyCursorsOfTheFeedContinueIt(String after) {
    given()
        .header("Last-Event-ID", "0-0-0")
        .queryParam("after", after)
        .get("/changes.stream")
        .then()
        .statusCode(400);
    given().queryParam("after", after).get("/changes").then().statusCode(400);
  }

  @Test
  void longReasonsAreRefused() {
    for (String reason : List.of("x".repeat(3000), "%41".repeat(3000), "%C3%A9".repeat(1000))) {
      given()
          .header("Change-Reason", reason)
          .contentType("application/json")
          .body(ACTOR.body())
          .post("/actors")
          .then()
          .statusCode(400)
          .body("errors.parameter", is(List.of("Change-Reason")));
    }
  }

  @Test
  void longValuesAreRefused() {
    String longId = "a" + "-a".repeat(1000);
    given().get("/events/" + longId).then().statusCode(404);
    given().queryParam("actor", longId).get("/events").then().statusCode(400);
    given().queryParam("mode", longId).get("/events").then().statusCode(oneOf(200, 400));
    for (var body :
        List.of(
            ACTOR.body("id", longId),
            ACTOR.body(
                "otherNames", List.of(Map.of("name", "x", "language", "en" + "-a".repeat(1000)))),
            ACTOR.body(
                "citations",
                List.of(Map.of("source", "fdd-2020-09-10", "field", "/a".repeat(1000)))))) {
      ACTOR.post(body).statusCode(400);
    }
  }
}
