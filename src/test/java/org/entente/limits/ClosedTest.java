package org.entente.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.limits.LocalClient.from;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.entente.Credentials;
import org.entente.Kind;
import org.entente.http.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that requires sign-in for reads too, and limits writes to ten per minute. */
@QuarkusTest
@TestProfile(Guarded.class)
class ClosedTest {

  private static final int MAY_FAIL = 10;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events",
        "/events/gsomia-signed",
        "/changes",
        "/records.ndjson",
        "/events.csv",
        "/search?q=gsomia",
        "/timeline.csv",
        "/events.geojson",
        "/events/facets.csv",
        "/relations/JPN/KOR.csv",
        "/"
      })
  void readersSignIn(String address) {
    given().auth().none().get(address).then().statusCode(401);
    reader().get(address).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
  void healthIsNoSecret(String address) {
    given().auth().none().get(address).then().statusCode(200);
  }

  @Test
  void readersDoNotWrite() {
    reader().contentType("application/json").body("{}").post("/sources").then().statusCode(403);
  }

  @Test
  void writersWriteNoMoreThanTheyMay() {
    for (int time = 0; time < Guarded.WRITES; time++) {
      write("127.0.0.2").statusCode(201);
    }
    write("127.0.0.2")
        .statusCode(429)
        .header("Retry-After", matchesRegex("[1-9]\\d*"))
        .header("RateLimit-Policy", equalTo("\"writes\";q=%d;w=60".formatted(Guarded.WRITES)))
        .header("RateLimit", matchesRegex("\"writes\";r=0;t=[1-9]\\d*"));
    from("127.0.0.2").get("/sources").then().statusCode(200);
    write("127.0.0.3").statusCode(201);
  }

  @Test
  void whoeverIsBehindNoProxyCannotSayThatTheyAre() {
    for (int guess = 0; guess < MAY_FAIL; guess++) {
      guess("192.0.2." + guess).statusCode(401);
    }
    guess("192.0.2.99").statusCode(429);
  }

  private static ValidatableResponse write(String address) {
    return from(address)
        .contentType("application/json")
        .body(Kind.SOURCE.body())
        .post("/sources")
        .then();
  }

  private static ValidatableResponse guess(String forwarded) {
    return from("127.0.0.4")
        .header("X-Forwarded-For", forwarded)
        .auth()
        .preemptive()
        .basic("editor", "guessed")
        .get("/events")
        .then();
  }

  private static RequestSpecification reader() {
    return given().auth().preemptive().basic("reader", Credentials.READER_PASSWORD);
  }

  @Test
  void withoutAHostNoLinkIsBroken() throws IOException {
    String request = "GET /actors?limit=1 HTTP/1.0\r\n%s\r\n\r\n".formatted(HeldRequest.signIn());
    assertThat(RawHttp.send(request))
        .contains(" 200 ")
        .containsPattern("(?i)link: <http://(127.0.0.1|\\[[0-9a-f:]+]):" + RestAssured.port);
  }

  @Test
  void aHostThatCannotBeReadIsAProblem() throws IOException {
    assertThat(RawHttp.headers("GET /actors HTTP/1.1", "Host: a b", HeldRequest.signIn()))
        .contains(" 400 ", "application/problem+json");
  }
}
