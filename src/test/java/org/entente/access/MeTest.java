package org.entente.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.entente.Credentials;
import org.junit.jupiter.api.Test;

/** A client learns who it is and what it may do. */
@QuarkusTest
class MeTest {

  @Test
  void aStrangerReads() {
    me(given().auth().none())
        .statusCode(200)
        .body("name", nullValue())
        .body("signIn", equalTo("NONE"))
        .body("rights", contains("READ"));
  }

  @Test
  void anEditorWrites() {
    me(with("editor", Credentials.EDITOR_PASSWORD))
        .statusCode(200)
        .body("name", equalTo("editor"))
        .body("signIn", equalTo("BASIC"))
        .body("rights", contains("READ", "WRITE", "IMPORT", "OPERATE"));
  }

  @Test
  void othersDoWhatTheirRolesSay() {
    me(with("reader", Credentials.READER_PASSWORD)).body("rights", contains("READ"));
    me(with("operator", Credentials.OPERATOR_PASSWORD)).body("rights", contains("READ", "OPERATE"));
  }

  @Test
  void aGuesserLearnsNothing() {
    me(with("editor", "guessed").header("X-Forwarded-For", "me"))
        .statusCode(401)
        .body("type", equalTo("/problems/bad-credentials"));
  }

  @Test
  void theAnswerIsForThisClientAlone() {
    given()
        .get("/me")
        .then()
        .header("Cache-Control", equalTo("no-store"))
        .header("Vary", containsString("Authorization"))
        .header("ETag", nullValue());
  }

  private static RequestSpecification with(String user, String password) {
    return given().auth().preemptive().basic(user, password);
  }

  private static ValidatableResponse me(RequestSpecification client) {
    return client.get("/me").then();
  }
}
