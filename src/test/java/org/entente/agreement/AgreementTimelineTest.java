package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.entente.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the status history of agreements. */
@QuarkusTest
class AgreementTimelineTest {

  @Test
  void gsomia() {
    when()
        .get("/agreements/gsomia/timeline")
        .then()
        .statusCode(200)
        .body(
            "intervals.status",
            contains("PROPOSED", "IN_FORCE", "TERMINATION_NOTIFIED", "IN_FORCE"))
        .body("intervals.from", contains(null, "2016-11-23", "2019-08-23", "2019-11-22"))
        .body("intervals.to", contains("2016-11-23", "2019-08-23", "2019-11-22", null))
        .body("intervals[2].actions.type", contains("NOTICE_OF_TERMINATION"))
        .body("intervals[3].actions.type", contains("NOTICE_SUSPENDED"))
        .body("parties.actor.id", contains("japan", "south-korea"))
        .body("parties[0].intervals.status", contains("NONE", "BOUND"))
        .body("parties[1].intervals.status", contains("NONE", "BOUND", "NOTICE_GIVEN", "BOUND"));
  }

  @Test
  void ofWhoeverActsInAnIncompleteList() {
    Map<String, Object> body =
        Kind.AGREEMENT.body(
            "actions",
            List.of(Map.of("type", "ACCESSION", "date", "2001-01-01", "party", "japan")));
    body.put("partiesComplete", false);
    when()
        .get("/agreements/" + Kind.AGREEMENT.create(body) + "/timeline")
        .then()
        .body("parties.actor.id", contains("japan"))
        .body("parties[0].intervals.status", contains("NONE", "CONSENTED"));
  }

  @Test
  void aDateIsAsPreciseAsItsSource() {
    when()
        .get("/agreements/tcog/timeline")
        .then()
        .body("intervals.status", contains("PROPOSED", "IN_FORCE", "IN_FORCE", "LAPSED", "LAPSED"))
        .body("intervals.statusCertain", contains(true, false, true, false, true))
        .body("intervals[3].statusPossible", contains("IN_FORCE", "LAPSED"))
        .body("intervals.from", contains(null, "1999", "1999-12-31", "2003", "2003-12-31"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gsomia", "tcog", "camp-david-commitment-to-consult"})
  void theStatusOfADayIsTheOneOfItsInterval(String id) {
    List<Map<String, Object>> intervals =
        when().get("/agreements/" + id + "/timeline").jsonPath().getList("intervals");
    for (Map<String, Object> interval : intervals) {
      if (interval.get("from") != null) {
        assertStatus(id, day(interval.get("from")), interval.get("status"));
      }
      if (interval.get("to") != null) {
        assertStatus(id, day(interval.get("to")).minusDays(1), interval.get("status"));
      }
    }
  }

  @Test
  void aNoticeThatRunsOutIsShownAheadOfTime() {
    String id =
        Kind.AGREEMENT.create(
            Kind.AGREEMENT.body(
                "actions",
                List.of(
                    Map.of("type", "ENTRY_INTO_FORCE", "date", "2001-02"),
                    Map.of(
                        "type",
                        "NOTICE_OF_TERMINATION",
                        "date",
                        "2020",
                        "effectiveDate",
                        "9000-05"))));
    when()
        .get("/agreements/" + id + "/timeline")
        .then()
        .body(
            "intervals.status",
            contains(
                "PROPOSED",
                "IN_FORCE",
                "IN_FORCE",
                "TERMINATION_NOTIFIED",
                "TERMINATION_NOTIFIED",
                "TERMINATED",
                "TERMINATED"))
        .body(
            "intervals.from",
            contains(null, "2001-02", "2001-02-28", "2020", "2020-12-31", "9000-05", "9000-05-31"));
  }

  @Test
  void theTimelineCanBeReadAsItWasRecorded() {
    String before = Instant.now().minusSeconds(3600).toString();
    given().param("asOf", before).get("/agreements/gsomia/timeline").then().statusCode(404);
    given()
        .param("asOf", Instant.now().toString())
        .get("/agreements/gsomia/timeline")
        .then()
        .body("agreement.id", equalTo("gsomia"));
  }

  @Test
  void theAgreementMustExist() {
    when().get("/agreements/never-was/timeline").then().statusCode(404);
    String id = Kind.AGREEMENT.create();
    Kind.AGREEMENT.delete(id).statusCode(204);
    when().get("/agreements/" + id + "/timeline").then().statusCode(410);
    when().get("/agreements/gsomia/timeline?asOf=yesterday").then().statusCode(400);
  }

  private static LocalDate day(Object date) {
    return new PartialDate((String) date).firstDay();
  }

  private static void assertStatus(String id, LocalDate day, Object status) {
    given()
        .param("on", day.toString())
        .get("/agreements/" + id)
        .then()
        .body("status", equalTo(status));
  }
}
