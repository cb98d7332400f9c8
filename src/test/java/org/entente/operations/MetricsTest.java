package org.entente.operations;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the metrics and who may read them. */
@QuarkusTest
class MetricsTest {

  private static final String PATH = "/q/metrics";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uri=\"/events/{id}\"",
        "agroal_active_count",
        "entente_feed_lag_seconds",
        "entente_load_records_total{outcome=\"created\"}",
        "entente_load_lines_total"
      })
  void requestsThePoolTheFeedAndLoadsAreMeasured(String metric) {
    given().get("/events/gsomia-signed").then().statusCode(200);
    given()
        .contentType("application/x-ndjson")
        .body(
            "{\"id\": \"a-source\", \"title\": \"A source\", \"kind\": \"REPORT\"}".getBytes(UTF_8))
        .post("/sources.ndjson")
        .then()
        .statusCode(200);
    given().get(PATH).then().statusCode(200).body(containsString(metric));
  }

  @ParameterizedTest
  @CsvSource({
    "editor, " + Credentials.EDITOR_PASSWORD + ", 200",
    "operator, " + Credentials.OPERATOR_PASSWORD + ", 200",
    "reader, " + Credentials.READER_PASSWORD + ", 403"
  })
  void whoOperatesTheServiceReadsThem(String user, String password, int status) {
    given().auth().preemptive().basic(user, password).get(PATH).then().statusCode(status);
  }

  @Test
  void unknownMethodsAreOneSeries() {
    for (String method : List.of("Q1X", "Q2X", "Q3X")) {
      given().request(method, "/events").then().statusCode(405);
      given().request(method, "/nowhere/" + method).then().statusCode(404);
    }
    given()
        .get(PATH)
        .then()
        .body(containsString("method=\"UNKNOWN\""))
        .body(not(matchesPattern("(?s).*Q\\dX.*")));
  }

  @Test
  void strangersDoNot() {
    given().auth().none().get(PATH).then().statusCode(401);
  }

  @Test
  void whoOperatesTheServiceDoesNotWrite() {
    given()
        .auth()
        .preemptive()
        .basic("operator", Credentials.OPERATOR_PASSWORD)
        .contentType("application/json")
        .body("{}")
        .post("/sources.ndjson")
        .then()
        .statusCode(403);
  }
}
