package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.entente.Kind.AGREEMENT;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests agreements: status on a date, parties and actions. */
@QuarkusTest
class AgreementTest {

  @ParameterizedTest
  @CsvSource({
    "gsomia, 2016-11-23, IN_FORCE",
    "gsomia, 2019-08-01, IN_FORCE",
    "gsomia, 2019-09-01, TERMINATION_NOTIFIED",
    "gsomia, 2019-12-01, IN_FORCE",
    "gsomia, 2019, IN_FORCE",
    "tcog, 2001-06, IN_FORCE",
    "tcog, 2026-11-24, LAPSED",
  })
  void hasAStatusOnAnyDate(String id, String on, String status) {
    given().get("/agreements/" + id + "?on=" + on).then().body("status", equalTo(status));
    given()
        .get("/agreements?limit=200&on=" + on)
        .then()
        .body("items.find { it.id == '" + id + "' }.status", equalTo(status));
  }

  @Test
  void showsOnlyWhatHadHappenedByTheDate() {
    given()
        .get("/agreements/gsomia?on=2016-11-01")
        .then()
        .body("status", equalTo("PROPOSED"))
        .body("parties.status", everyItem(equalTo("NONE")))
        .body("signedOn", nullValue())
        .body("inForceFrom", nullValue());
    given()
        .get("/agreements/gsomia")
        .then()
        .body("signedOn", equalTo("2016-11-23"))
        .body("inForceFrom", equalTo("2016-11-23"))
        .body("ambit", equalTo("BILATERAL"))
        .body("otherNames.name", hasItem("지소미아"));
    AGREEMENT
        .get("tcog")
        .body("ambit", equalTo("TRILATERAL"))
        .body("parties.actor.id", containsInAnyOrder("united-states", "south-korea", "japan"));
  }

  @Test
  void isFoundByItsParties() {
    given()
        .get("/agreements?party=japan&party=united-states")
        .then()
        .body("items.id", hasItem("tcog"))
        .body("items.parties.actor.id", everyItem(hasItem("united-states")));
    given().get("/agreements?party=no-one,japan").then().body("items.id", hasItem("gsomia"));
    given().get("/agreements?party=no-one").then().body("items", equalTo(List.of()));
  }

  @Test
  void isReadAsItWasWritten() {
    Map<String, Object> action =
        Map.of(
            "type", "NOTICE_OF_TERMINATION",
            "date", "2019-08",
            "effectiveDate", "2019-11-23",
            "party", "south-korea",
            "event", "gsomia-signed",
            "note", "Six hours before.");
    Map<String, Object> body =
        AGREEMENT.body("actions", List.of(Map.of("type", "SIGNATURE", "date", "2016"), action));
    body.put("shortName", "T");
    body.put("subjects", List.of("intelligence"));
    body.put("depositary", "Both");
    body.put("partiesComplete", false);
    body.put("parties", List.of(Map.of("actor", "japan")));
    AGREEMENT
        .post(body)
        .statusCode(201)
        .body("shortName", equalTo("T"))
        .body("signedOn", equalTo("2016"))
        .body("ambit", nullValue())
        .body("actions[1].party.name", equalTo("South Korea"))
        .body("actions[1].event.id", equalTo("gsomia-signed"))
        .body("actions[1].effectiveDate", equalTo("2019-11-23"))
        .body("parties[0].actor.name", equalTo("Japan"));
  }

  @Test
  void hasEachPartyOnce() {
    AGREEMENT
        .post(
            AGREEMENT.body("parties", List.of(Map.of("actor", "japan"), Map.of("actor", "japan"))))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/parties/1")));
  }
}
