package org.entente.limits;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.limits.LocalClient.from;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Long requests have limits of their own: here two exports, one load and two followers, one of each
 * client.
 */
@QuarkusTest
@TestProfile(Guarded.class)
class LongRequestLimitsTest {

  private static final String LINES = "application/x-ndjson";

  @Inject DataSource database;

  @Test
  void exportsLeaveRoom() throws Exception {
    await().until(() -> export("/recommendations.ndjson").statusCode() == 200);
    LockedTable locked = new LockedTable(database, "recommendation");
    try (locked;
        HeldRequest first = heldExport(locked, 1);
        HeldRequest second = heldExport(locked, Guarded.EXPORTS)) {
      export("/sources.ndjson")
          .then()
          .statusCode(503)
          .body("detail", containsString("2 exports open, the most for one client"));
      from("127.0.0.2")
          .get("/sources.ndjson")
          .then()
          .statusCode(503)
          .body("detail", containsString("Too many concurrent exports"));
      given().get("/actors").then().statusCode(200);
      locked.close();
      assertThat(List.of(first.status(), second.status())).containsOnly(200);
    }
    await().until(() -> export("/sources.ndjson").statusCode() == 200);
  }

  /** Starts an export, and waits until that many wait for the table. */
  private static HeldRequest heldExport(LockedTable locked, int waiting) throws IOException {
    HeldRequest export =
        new HeldRequest("127.0.0.1", "GET", locked.path() + ".ndjson", "Accept: " + LINES);
    await().until(() -> locked.awaitedFor(Duration.ZERO) == waiting);
    return export;
  }

  @Test
  void loadsLeaveRoom() throws Exception {
    try (HeldRequest held = HeldRequest.write("127.0.0.6", "/sources.ndjson", LINES)) {
      await().until(() -> load(held.path()).statusCode() == 503);
      load(held.path()).then().body("detail", containsString("Too many concurrent bulk loads"));
      given().get("/sources").then().statusCode(200);
    }
    await().until(() -> load("/sources.ndjson").statusCode() == 200);
  }

  @Test
  void followersLeaveRoom() throws Exception {
    try (HeldRequest first = follower("127.0.0.1")) {
      assertThat(first.status()).isEqualTo(200);
      refusedFollower("127.0.0.1", "the most for one client");
      try (HeldRequest other = follower("127.0.0.2")) {
        assertThat(other.status()).isEqualTo(200);
        refusedFollower("127.0.0.3", "Too many concurrent streams");
      }
    }
    await().until(() -> follows("127.0.0.1"));
    await().until(() -> follows("127.0.0.3"));
  }

  private static HeldRequest follower(String client) throws IOException {
    return new HeldRequest(client, "GET", "/changes.stream", "Accept: text/event-stream");
  }

  private static boolean follows(String client) throws IOException {
    try (HeldRequest follower = follower(client)) {
      return follower.status() == 200;
    }
  }

  private static void refusedFollower(String client, String reason) {
    from(client)
        .accept("text/event-stream")
        .get("/changes.stream")
        .then()
        .statusCode(503)
        .body("detail", containsString(reason));
  }

  @Test
  void whoSendsNothingIsHungUpOn() throws Exception {
    try (HeldRequest held = HeldRequest.write("127.0.0.7", "/sources", "application/json")) {
      held.awaitEnd();
    }
    given().get("/sources").then().statusCode(200);
  }

  private static Response export(String path) {
    return given().get(path);
  }

  private static Response load(String path) {
    return from("127.0.0.5")
        .contentType(LINES)
        .body(
            "{\"id\": \"a-source\", \"title\": \"A source\", \"kind\": \"REPORT\"}".getBytes(UTF_8))
        .queryParam("dryRun", true)
        .post(path);
  }
}
