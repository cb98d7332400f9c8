package org.entente.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.limits.LocalClient.from;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.entente.limits.Guarded;
import org.entente.limits.HeldRequest;
import org.entente.limits.LockedTable;
import org.junit.jupiter.api.Test;

/** Imports under limits: one load at a time, and half a second for an ordinary statement. */
@QuarkusTest
@TestProfile(Guarded.class)
class BusyImportsTest {

  private static final String FILE = "application/octet-stream";
  private static final Duration TWICE_THE_LIMIT = Duration.ofSeconds(1);
  private static final byte[] GDELT = Files.real("gdelt-2.0.tsv");

  @Inject DataSource database;

  @Test
  void anUploadCountsAsALoad() throws Exception {
    try (HeldRequest held =
        new HeldRequest(
            "127.0.0.9", "POST", "/imports", "Content-Type: " + FILE, "Content-Length: 100")) {
      await().until(() -> upload(held.path()).statusCode() == 503);
      upload(held.path()).then().body("detail", containsString("Too many concurrent bulk loads"));
      given().get("/sources").then().statusCode(200);
    }
    await().until(() -> upload("/imports").statusCode() == 202);
  }

  @Test
  void anUploadMayTakeLong() throws Exception {
    CompletableFuture<Response> answer;
    try (LockedTable locked = new LockedTable(database, "import_part")) {
      answer = CompletableFuture.supplyAsync(() -> upload("/imports"));
      awaited(locked);
    }
    answer.join().then().statusCode(202);
  }

  /** Other transactions, such as a bulk load, may lock the records for long. */
  @Test
  void aBatchMayTakeLong() throws Exception {
    String id;
    try (LockedTable locked = new LockedTable(database, "event")) {
      id = upload("/imports").then().statusCode(202).extract().path("id");
      awaited(locked);
    }
    JsonPath report = Files.ended(id);
    assertThat(report.getString("state")).isEqualTo("DONE");
    assertThat(report.getInt("failed")).isZero();
  }

  private static void awaited(LockedTable locked) {
    await()
        .atMost(TWICE_THE_LIMIT.multipliedBy(10))
        .until(() -> locked.awaitedFor(TWICE_THE_LIMIT) > 0);
  }

  private static Response upload(String path) {
    return from("127.0.0.8").contentType(FILE).body(GDELT).queryParam("dryRun", true).post(path);
  }
}
