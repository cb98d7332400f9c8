package org.entente.history;

import static io.restassured.RestAssured.given;
import static org.entente.Kind.SOURCE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Questions about record time are answered once no write can change the answer any more. */
@QuarkusTest
class SettledReadsTest {

  @Inject Session session;

  @Test
  void aMomentIsNotSettledWhileAnEarlierWriteRuns() {
    String id = SOURCE.create();
    Instant before = now();
    QuarkusTransaction.begin();
    beginWriting();
    Instant during = now();
    asOf(id, before).statusCode(200);
    asOf(id, during)
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("detail", containsString("still running"));
    QuarkusTransaction.rollback();
    asOf(id, during).statusCode(200);
  }

  @Test
  void whatWasUpdatedIsNotAnsweredWhileAnEarlierWriteRuns() {
    QuarkusTransaction.begin();
    beginWriting();
    updatedSince().statusCode(503).header("Retry-After", notNullValue());
    QuarkusTransaction.rollback();
    updatedSince().statusCode(200);
  }

  @Test
  void theFutureIsRefused() {
    String id = SOURCE.create();
    asOf(id, now().plusSeconds(60))
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("asOf")));
  }

  private void beginWriting() {
    session
        .createNativeQuery("select cast(pg_current_xact_id() as text)", String.class)
        .getSingleResult();
  }

  /** The time of the database. */
  private Instant now() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery("select clock_timestamp()", Instant.class)
                    .getSingleResult());
  }

  private static ValidatableResponse asOf(String id, Instant time) {
    return given().queryParam("asOf", time.toString()).get(SOURCE.path + "/" + id).then();
  }

  private static ValidatableResponse updatedSince() {
    return given().queryParam("updatedSince", "2020-01-01T00:00:00Z").get(SOURCE.path).then();
  }
}
