package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.ACTOR;
import static org.entente.Kind.EVENT;
import static org.entente.Kind.RECOMMENDATION;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error in a request is reported, all at once and without internal details. */
@QuarkusTest
class WrongInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title        | 1                        | /title              | type",
        "title        | null                     | /title              | required",
        "title        | \"\"                     | /title              | size",
        "title        | \"  \"                   | /title              | blank",
        "title        | \"\\u0000\"              | /title              | characters",
        "title        | \"\\ud800\"              | /title              | characters",
        "title        | \"\\udc00\\ud800\"       | /title              | characters",
        "title        | [\"a\"]                  | /title              | type",
        "id           | \"Not an id\"            | /id                 | pattern",
        "id           | 7                        | /id                 | type",
        "type         | \"FIGHT\"                | /type               | enumeration",
        "type         | \"\"                     | /type               | enumeration",
        "type         | \"agree\"                | /type               | enumeration",
        "type         | 0                        | /type               | enumeration",
        "mode         | \"Visit\"                | /mode               | pattern",
        "contexts     | [\"war\"]                | /contexts/0         | pattern",
        "contexts     | [\"legal\",\"legal\"]    | /contexts           | duplicate",
        "contexts     | \"legal\"                | /contexts           | type",
        "startDate    | 2018                     | /startDate          | type",
        "startDate    | \"2018-02-30\"           | /startDate          | date",
        "startDate    | \"last month\"           | /startDate          | date",
        "startDate    | \"0000\"                 | /startDate          | date",
        "startDate    | \"99999-01-01\"          | /startDate          | date",
        "endDate      | \"2018-1\"               | /endDate            | date",
        "location     | \"Seoul\"                | /location           | type",
        "location     | {\"country\":\"KOR\"}     | /location/name      | required",
        "location     | {\"name\":\"x\",\"country\":\"KOREA\"} | /location/country | pattern",
        "location     | {\"name\":\"x\",\"country\":\"KOR\",\"latitude\":91,\"longitude\":0} | /location/latitude | range",
        "location     | {\"name\":\"x\",\"country\":\"KOR\",\"latitude\":\"37\",\"longitude\":0} | /location/latitude | type",
        "location     | {\"name\":\"x\",\"country\":\"KOR\",\"city\":\"y\"} | /location/city | unknown",
        "coded        | {\"mentions\":-1}        | /coded/mentions     | range",
        "coded        | {\"mentions\":1.5}       | /coded/mentions     | type",
        "coded        | {\"rootEvent\":\"true\"} | /coded/rootEvent    | type",
        "coded        | {\"rootEvent\":1}        | /coded/rootEvent    | type",
        "coded        | {\"tone\":101}           | /coded/tone         | range",
        "coded        | {\"addedOn\":\"20150218\"} | /coded/addedOn    | date",
        "coded        | {\"stories\":[\"1\",\"1\"]} | /coded/stories   | duplicate",
        "participants | []                       | /participants       | size",
        "participants | null                     | /participants       | required",
        "participants | {}                       | /participants       | type",
        "participants | [null]                   | /participants/0     | required",
        "participants | [\"japan\"]              | /participants/0     | type",
        "participants | [{\"actor\":\"japan\"}]  | /participants/0/role | required",
        "participants | [{\"role\":\"HOST\"}]    | /participants/0/actor | required",
        "participants | [{\"actor\":7,\"role\":\"HOST\"}] | /participants/0/actor | type",
        "participants | [{\"actor\":{\"name\":\"Japan\"},\"role\":\"HOST\"}] | /participants/0/actor | required",
        "participants | [{\"actor\":{\"id\":\"japan\",\"x\":1},\"role\":\"HOST\"}] | /participants/0/actor/x | unknown",
        "participants | [{\"actor\":\"JAPAN\",\"role\":\"HOST\"}] | /participants/0/actor | pattern",
        "participants | [{\"actor\":\"japan\",\"role\":\"GUEST\"}] | /participants/0/role | enumeration",
        "respondsTo   | [null]                   | /respondsTo/0       | required",
        "coding       | \"ROBOT\"                | /coding             | enumeration",
        "score        | \"high\"                 | /score              | type",
        "score        | 1e999                    | /score              | range",
        "scoreScale   | \"goldstein\"            | /scoreScale         | pattern",
        "tags         | [\"a\",\"a\"]            | /tags               | duplicate",
        "tags         | [\"\"]                   | /tags/0             | size",
        "tags         | [1]                      | /tags/0             | type",
        "externalIds  | [{\"scheme\":\"x\"}]     | /externalIds/0/value | required",
        "citations    | [{}]                     | /citations/0/source | required",
        "citations    | [{\"source\":\"fdd-2020-09-10\",\"stance\":\"MAYBE\"}] | /citations/0/stance | enumeration",
        "citations    | [{\"source\":\"fdd-2020-09-10\",\"field\":\"title\"}]  | /citations/0/field  | pattern",
        "colour       | \"red\"                  | /colour             | unknown",
        "a/b~c        | 1                        | /a~1b~0c            | unknown",
      })
  void namesTheMemberAndWhatIsWrongWithIt(String member, String json, String pointer, String code) {
    String body =
        "{\"title\":\"x\",\"type\":\"AGREE\",\"startDate\":\"2019\",\"participants\":[{\"actor\":\"japan\",\"role\":\"ACTOR\"}]}";
    String others =
        body.replaceAll("\"" + member + "\":(\"[^\"]*\"|\\[.*?])(,|(?=}$))", "")
            .replaceAll(",}$", "}");
    EVENT
        .post(
            others.replaceFirst(
                "^\\{", Matcher.quoteReplacement("{\"" + member + "\":" + json + ",")))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-body"))
        .body("errors.pointer", equalTo(List.of(pointer)))
        .body("errors.code", equalTo(List.of(code)));
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    EVENT
        .post(
            "{\"title\":1,\"type\":\"X\",\"startDate\":\"x\",\"participants\":[{\"actor\":\"A\",\"zz\":1}],\"foo\":1}")
        .statusCode(400)
        .body(
            "errors.pointer",
            equalTo(
                List.of(
                    "/foo",
                    "/participants/0/actor",
                    "/participants/0/role",
                    "/participants/0/zz",
                    "/startDate",
                    "/title",
                    "/type")))
        .body("detail", containsString("6 more errors"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{]",
        "[1,2",
        "{\"title\":\"a\"",
        "{\"title\":\"a\"}}",
        "{\"title\":\"a\"} x",
        "{'title':'a'}",
        "nul",
        "{\"title\":\"a\",\"title\":\"b\"}",
        "{\"title\":\"\u0001\"}",
        "\u0000"
      })
  void jsonMustBeWellFormed(String body) {
    EVENT.post(body).statusCode(400).body("type", equalTo("/problems/malformed-json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"x\"", "1", "true", "[{}]"})
  void aBodyMustBeAnObject(String body) {
    EVENT
        .post(body)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-body"))
        .body("errors.code", equalTo(List.of("type")));
  }

  @Test
  void deepJsonIsRefused() {
    EVENT.post("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)).statusCode(400);
    byte[] nested = ("{\"title\":" + "{\"a\":".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
    EVENT.post(nested).statusCode(400);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] body = "{\"name\":\"\u00e9\",\"kind\":\"STATE\"}".getBytes(StandardCharsets.ISO_8859_1);
    ACTOR.post(body).statusCode(400);
  }

  @Test
  void longNumbersAreRefused() {
    RECOMMENDATION
        .post(RECOMMENDATION.body("specificity", 6))
        .statusCode(400)
        .body("errors.code", equalTo(List.of("range")));
    for (String number :
        List.of("2.5", "99999999999999999999", "9".repeat(5000), "\"3\"", "true")) {
      RECOMMENDATION.post("{\"specificity\":" + number + "}").statusCode(400);
    }
  }

  @Test
  void textsAreBoundedInCharacters() {
    String longest = "🎉".repeat(300);
    ACTOR.create(ACTOR.body("name", longest));
    ACTOR
        .post(ACTOR.body("name", longest + "x"))
        .statusCode(400)
        .body("errors.code", equalTo(List.of("size")));
  }

  @Test
  void textKeepsEveryCharacter() {
    String name =
        "ナ\t\"quoted\" \\ \u2028 한글 🎉 <b>&amp; ' ; drop table actor; -- %s {0} ${x} \u200b";
    ACTOR.get(ACTOR.create(ACTOR.body("name", name))).body("name", equalTo(name));
  }

  @Test
  void bodiesAreBounded() {
    EVENT
        .post("{\"title\":\"" + "x".repeat(9 << 20) + "\"}")
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @EnumSource
  void formatsAreNegotiated(Kind kind) {
    given().contentType("text/plain").body("x").post(kind.path).then().statusCode(415);
    given().accept("text/html").get(kind.path).then().statusCode(406);
    given().accept("text/html").get(kind.path + "/" + kind.seeded).then().statusCode(406);
    given().accept("text/html,*/*;q=0.1").get(kind.path).then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void methodsAreNamedThatAPathHas(Kind kind) {
    given().patch(kind.path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
    given().put(kind.path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
    given()
        .post(kind.path + "/x")
        .then()
        .statusCode(405)
        .header("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    given().options(kind.path).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
    given()
        .head(kind.path + "/" + kind.seeded)
        .then()
        .statusCode(200)
        .header("ETag", not(nullValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nope",
        "/events/a/b",
        "/Events",
        "/events/a%2Fb",
        "/..%2f..%2fetc/passwd",
        "/events/%C0%AF"
      })
  void unknownPathsAreProblems(String path) {
    problem(given().urlEncodingEnabled(false).get(path).then()).statusCode(anyOf(is(404), is(400)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events/%zz", "/events?actor=%zz", "/events/%", "/events?%=1"})
  void malformedAddressesAreProblems(String path) throws Exception {
    assertThat(RawHttp.get(path)).contains(" 400 ", "application/problem+json", "\"status\":400");
  }

  @Test
  void addressesAndHeadersAreBounded() {
    problem(given().queryParam("q", "x".repeat(40 << 10)).get("/events").then()).statusCode(414);
    problem(given().header("X-Long", "x".repeat(40 << 10)).get("/events").then()).statusCode(431);
    problem(given().header("Cookie", "x".repeat(20 << 10)).get("/nowhere").then()).statusCode(431);
  }

  private static ValidatableResponse problem(ValidatableResponse answer) {
    return answer
        .contentType("application/problem+json")
        .body(not(containsString("org.")))
        .body(not(containsString("java.")))
        .body(not(containsString("Exception")));
  }

  @Test
  void everyMethodOnEveryPathEndsWell() {
    for (Kind kind : Kind.values()) {
      for (Method method :
          List.of(Method.GET, Method.PUT, Method.POST, Method.PATCH, Method.DELETE)) {
        for (String path : List.of(kind.path, kind.path + "/never-was")) {
          int status =
              given()
                  .contentType("application/json")
                  .body(Map.of("a", List.of(1)))
                  .request(method, path)
                  .statusCode();
          assertThat(status).as(method + " " + path).isLessThan(500);
        }
      }
    }
  }
}
