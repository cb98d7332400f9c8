package org.entente.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins may read, but not write, while no origin is listed. */
@QuarkusTest
class CrossOriginRequestsTest {

  /** Bytes, which REST Assured sends whatever the type. */
  private static final byte[] BODY = "{}".getBytes(UTF_8);

  private static final String SITE = "Sec-Fetch-Site";

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, http://localhost.evil.example",
    "Origin, http://localhost",
    "Origin, http://evil.example:8081",
    "Origin, null",
    "Origin, *",
    "Origin, junk",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, junk"
  })
  void pagesOfOthersDoNotWrite(String header, String value) {
    for (String type : List.of("application/json", "text/plain", "application/x-ndjson")) {
      for (String path : List.of("/sources", "/sources.ndjson")) {
        refused(given().header(header, value).contentType(type).body(BODY).post(path).then());
      }
    }
    refused(given().header(header, value).body(BODY).post("/imports").then());
    refused(given().header(header, value).delete("/sources/none").then());
    refused(given().header(header, value).put("/sources/none").then());
    refused(given().header(header, value).patch("/sources/none").then());
  }

  @Test
  void everyValueOfARepeatedHeaderCounts() {
    refused(given().header(SITE, "same-origin", "cross-site").body(BODY).post("/sources").then());
    refused(
        given().header("Origin", own(), "https://evil.example").body(BODY).post("/sources").then());
    refused(
        given()
            .header(SITE, "same-origin")
            .header("Origin", "https://evil.example")
            .body(BODY)
            .post("/sources")
            .then());
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void thePageOfTheServiceWrites(String site) {
    written(given().header(SITE, site));
    written(given().header("Origin", own()));
    written(given().header(SITE, site).header("Origin", own()));
  }

  @Test
  void thePageOfTheServiceWritesBehindAProxy() {
    RequestSpecification proxied =
        given().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "front.example");
    written(proxied.header("Origin", "https://front.example"));
  }

  @Test
  void otherProgramsWrite() {
    written(given());
  }

  @Test
  void pagesOfOthersRead() {
    given()
        .header("Origin", "https://front.example")
        .header(SITE, "cross-site")
        .get("/events?limit=1")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://front.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/events/gsomia-signed", "/q/health", "/", "/no"})
  void cachesTellOriginsApart(String path) {
    for (String origin : List.of("https://front.example", "https://other.example")) {
      given()
          .header("Origin", origin)
          .get(path)
          .then()
          .header("Access-Control-Allow-Origin", origin)
          .header("Vary", containsString("Origin"));
    }
    given().get(path).then().header("Vary", containsString("Origin"));
    given().get(path).then().header("Access-Control-Allow-Origin", nullValue());
  }

  private static String own() {
    return "http://localhost:" + RestAssured.port;
  }

  private static void written(RequestSpecification request) {
    request
        .contentType("application/json")
        .body(Kind.SOURCE.body())
        .post("/sources")
        .then()
        .statusCode(201);
  }

  /** The page may read why. */
  private static void refused(ValidatableResponse answer) {
    answer
        .statusCode(403)
        .contentType("application/problem+json")
        .body("detail", containsString("ENTENTE_CORS_ORIGINS"));
  }
}
