package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.entente.Kind;
import org.entente.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every type of a problem is an address that says what it means. The contract filter compares its
 * example with the schema of problems.
 */
@QuarkusTest
class ProblemsTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
  private static final String PREFIX = "/diplomacy/entente";

  @ParameterizedTest
  @EnumSource
  void aTypeIsAnAddressThatAnswers(ProblemType type) {
    anybody()
        .get(type.uri().toString())
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("max-age"))
        .body("name", equalTo(type.slug()))
        .body("title", equalTo(type.title()))
        .body("status", equalTo(type.status()))
        .body("meaning", equalTo(type.meaning()))
        .body("advice", equalTo(type.advice()))
        .body("type", equalTo(type.uri().toString()))
        .body("exampleProblem.type", equalTo(type.uri().toString()))
        .body("exampleProblem.title", equalTo(type.title()))
        .body("exampleProblem.status", equalTo(type.status()));
  }

  @ParameterizedTest
  @EnumSource
  void aTypeHasAPage(ProblemType type) {
    ValidatableResponse page =
        anybody().get(type.uri() + ".html").then().statusCode(200).contentType("text/html");
    page.header("Content-Security-Policy", containsString("default-src 'none'"));
    page.header("Content-Security-Policy", not(containsString("script-src")));
    page.header("Cache-Control", containsString("max-age"));
    assertThat(page.extract().asString())
        .contains("<h1>" + type.title() + "</h1>", type.slug())
        .doesNotContain("<script", "href=\"/");
  }

  @Test
  void allAreListed() {
    anybody()
        .get("/problems")
        .then()
        .statusCode(200)
        .body("items", hasSize(ProblemType.values().length))
        .body("items.name", hasItems("bad-credentials", "idempotency-key-reused", "unprocessable"));
    String page = anybody().get("/problems.html").then().statusCode(200).extract().asString();
    for (ProblemType type : ProblemType.values()) {
      assertThat(page).contains("href=\"problems/" + type.slug() + ".html\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"/problems, /problems.html", "/problems/gone, /problems/gone.html"})
  void aBrowserIsLedToThePage(String path, String page) {
    Response led =
        given()
            .redirects()
            .follow(false)
            .header("Accept", BROWSER)
            .header("X-Forwarded-Prefix", PREFIX)
            .get(path);
    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.header("Location")).endsWith(PREFIX + page);
    assertThat(led.header("Vary")).contains("Accept");
    for (String others : new String[] {"*/*", "application/json", "application/json, text/html"}) {
      given().header("Accept", others).get(path).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "GONE", "gone.json", "<script>", "%00", "gone.html.html", "🙈"})
  void otherTypesDoNotExist(String name) {
    given().get("/problems/{name}", name).then().statusCode(404).body(not(containsString("<s")));
  }

  @Test
  void theTypeLeadsBackThroughAProxy() {
    for (String path : new String[] {"/nowhere", "/actors/none", "/events?limit=x"}) {
      String type = proxied().get(path).path("type");
      assertThat(type).startsWith(PREFIX + "/problems/");
      proxied()
          .get(type.substring(PREFIX.length()))
          .then()
          .body("type", equalTo(type))
          .body("exampleProblem.type", equalTo(type));
    }
    proxied()
        .auth()
        .none()
        .post("/sources")
        .then()
        .statusCode(401)
        .body("type", equalTo(PREFIX + "/problems/sign-in-required"));
    proxied()
        .contentType("application/x-ndjson")
        .body("{}".getBytes())
        .post("/sources.ndjson")
        .then()
        .body("report.errors[0].type", equalTo(PREFIX + "/problems/invalid-body"));
  }

  @Test
  void strangersAndGuessersDiffer() {
    anybody()
        .post("/sources")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/sign-in-required"));
    given()
        .header("X-Forwarded-For", "problems")
        .auth()
        .preemptive()
        .basic("editor", "guessed")
        .get("/sources")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/bad-credentials"));
    for (String header : new String[] {"Bearer x", "Basic", "Basic !", "Digest x", ""}) {
      given()
          .auth()
          .none()
          .header("X-Forwarded-For", "problems")
          .header("Authorization", header)
          .post("/sources")
          .then()
          .statusCode(401)
          .body("type", equalTo("/problems/bad-credentials"));
    }
  }

  @Test
  void aReusedKeyDiffersFromAWrongRecord() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Kind.SOURCE.body();
    post(key, body).then().statusCode(201);
    post(key, Kind.SOURCE.body())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  private static Response post(String key, Map<String, Object> body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/sources");
  }

  private static RequestSpecification anybody() {
    return given().auth().none();
  }

  private static RequestSpecification proxied() {
    return given().header("X-Forwarded-Prefix", PREFIX);
  }
}
