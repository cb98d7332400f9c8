package org.entente.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.entente.Credentials;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failed sign-ins are limited separately for each client. */
@QuarkusTest
class RateLimitsTest {

  private static final int MAY_FAIL = 10;

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2::3, 2001:db8:1:2:ffff::4",
    "no-address.example, no-address.example"
  })
  void whoGuessesIsStopped(String first, String second) {
    for (int guess = 0; guess < MAY_FAIL; guess++) {
      signIn(first, "guess " + guess).statusCode(401).header("RateLimit", nullValue());
    }
    signIn(second, Credentials.EDITOR_PASSWORD)
        .statusCode(429)
        .header("Retry-After", matchesRegex("[1-6]"))
        .header("RateLimit-Policy", equalTo("\"failed-sign-ins\";q=10;w=60"))
        .header("RateLimit", matchesRegex("\"failed-sign-ins\";r=0;t=[1-6]"))
        .header("WWW-Authenticate", nullValue());
  }

  @Test
  void othersAreNot() {
    for (int guess = 0; guess <= MAY_FAIL; guess++) {
      signIn("192.0.2.8", "guess " + guess);
    }
    signIn("192.0.2.8", Credentials.EDITOR_PASSWORD).statusCode(429);
    signIn("192.0.2.9", Credentials.EDITOR_PASSWORD).statusCode(200);
    given()
        .auth()
        .none()
        .header("X-Forwarded-For", "192.0.2.8")
        .get("/events")
        .then()
        .statusCode(200);
  }

  @Test
  void otherAccountsAreNot() {
    String address = "192.0.2.11";
    for (int guess = 0; guess <= MAY_FAIL; guess++) {
      signIn(address, "editor" + guess, "guess").statusCode(guess < MAY_FAIL ? 401 : 429);
    }
    signIn(address, Credentials.EDITOR_PASSWORD).statusCode(200);
    for (int guess = 0; guess <= MAY_FAIL; guess++) {
      signIn(address, "reader", "guess");
    }
    signIn(address, "reader", Credentials.READER_PASSWORD).statusCode(429);
    signIn(address, Credentials.EDITOR_PASSWORD).statusCode(200);
  }

  @Test
  void whoSignsInIsNot() {
    for (int time = 0; time <= 3 * MAY_FAIL; time++) {
      signIn("192.0.2.10", Credentials.EDITOR_PASSWORD).statusCode(200);
    }
  }

  @Test
  void writersGetRateLimitHeaders() {
    Kind.SOURCE
        .post(Kind.SOURCE.body())
        .header("RateLimit-Policy", equalTo("\"writes\";q=600000;w=60"))
        .header("RateLimit", matchesRegex("\"writes\";r=(59\\d{4}|600000);t=0"));
  }

  private static ValidatableResponse signIn(String address, String password) {
    return signIn(address, "editor", password);
  }

  private static ValidatableResponse signIn(String address, String user, String password) {
    return given()
        .header("X-Forwarded-For", address)
        .auth()
        .preemptive()
        .basic(user, password)
        .get("/events?limit=1")
        .then();
  }
}
