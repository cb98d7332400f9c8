package org.entente.limits;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.entente.Kind;
import org.junit.jupiter.api.Test;

/** Limits how long a request may keep the database busy: here half a second. */
@QuarkusTest
@TestProfile(Guarded.class)
class TransactionTimeoutsTest {

  private static final Duration TWICE_THE_LIMIT = Duration.ofSeconds(1);

  @Inject DataSource database;

  @Test
  void aQuestionMayNotTakeLong() throws Exception {
    try (LockedTable locked = new LockedTable(database, "source")) {
      tookTooLong(given().get(locked.path()).then());
    }
    given().get("/sources").then().statusCode(200);
  }

  @Test
  void aWriteMayNotWaitLong() throws Exception {
    try (LockedTable locked = new LockedTable(database, "source")) {
      tookTooLong(
          given()
              .contentType("application/json")
              .body(Kind.SOURCE.body())
              .post(locked.path())
              .then());
    }
    Kind.SOURCE.post(Kind.SOURCE.body()).statusCode(201);
  }

  @Test
  void anExportMay() throws Exception {
    patiently(TWICE_THE_LIMIT, () -> given().get("/sources.ndjson"));
  }

  /** The load also lasts longer than a slow body may, but its body has arrived long before. */
  @Test
  void aLoadMay() throws Exception {
    String line = "{\"id\":\"patience\",\"title\":\"Patience\",\"kind\":\"REPORT\"}";
    byte[] body = (line + "\n".repeat(1_000_000)).getBytes(UTF_8);
    patiently(
        Guarded.BODY_PERIOD.multipliedBy(3),
        () -> given().contentType("application/x-ndjson").body(body).post("/sources.ndjson"));
  }

  private static void tookTooLong(ValidatableResponse answer) {
    answer
        .statusCode(503)
        .header("Retry-After", matchesRegex("[1-9][0-9]*"))
        .body("id", equalTo(answer.extract().header("X-Request-Id")))
        .body("detail", containsString("exceeded its time limit"));
  }

  private void patiently(Duration wait, Supplier<Response> request) throws Exception {
    CompletableFuture<Response> answer;
    try (LockedTable locked = new LockedTable(database, "source")) {
      answer = CompletableFuture.supplyAsync(request);
      await().atMost(wait.multipliedBy(5)).until(() -> locked.awaitedFor(wait) == 1);
    }
    answer.join().then().statusCode(200);
  }
}
