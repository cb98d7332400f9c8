package org.entente.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.RECOMMENDATION;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests recommendations: status on a date, filters and members. */
@QuarkusTest
class RecommendationTest {

  private static final String REVIVE = "revive-trilateral-working-level-mechanism";

  @ParameterizedTest
  @CsvSource({
    "2020-09-09, ",
    "2020-10-01, OPEN",
    "2023-08-17, OPEN",
    "2023-08-18, PARTIALLY_ADDRESSED",
  })
  void hasAStatusOnAnyDate(String on, String status) {
    given().get("/recommendations/" + REVIVE + "?on=" + on).then().body("status", equalTo(status));
  }

  @Test
  void showsWhoAdvisedWhatToWhomAndWhatCameOfIt() {
    RECOMMENDATION
        .get(REVIVE)
        .body("issuers.id", hasItem("mathew-ha"))
        .body("addressees.id", hasItem("united-states"))
        .body("precedents.id", hasItem("tcog"))
        .body("status", equalTo("PARTIALLY_ADDRESSED"))
        .body("statusChanges[0].evidence[0].id", equalTo("camp-david-summit"))
        .body("citations[0].source.id", equalTo("fdd-2020-09-10"));
  }

  @ParameterizedTest
  @CsvSource({
    "addressee=united-states",
    "issuer=mathew-ha",
    "source=fdd-2020-09-10",
    "concerns=gsomia"
  })
  void isFoundByWhatItNames(String filter) {
    given().get("/recommendations?" + filter).then().body("items.id", hasItem(REVIVE));
  }

  @Test
  void isFoundByTheEventThatItAnswers() {
    List<String> events = given().get("/recommendations/" + REVIVE).path("respondsTo.id");
    assertThat(events).isNotEmpty();
    given()
        .get("/recommendations?respondsTo=" + events.get(0))
        .then()
        .body("items.id", hasItem(REVIVE));
  }

  @Test
  void isReadAsItWasWritten() {
    Map<String, Object> body = RECOMMENDATION.body("specificity", 4);
    body.put("beneficiaries", List.of("japan"));
    body.put("themes", List.of("intelligence"));
    body.put("respondsTo", List.of("gsomia-signed"));
    body.put("concerns", List.of("gsomia"));
    body.put("precedents", List.of("tcog"));
    body.put(
        "responses",
        List.of(
            Map.of(
                "addressee",
                "united-states",
                "response",
                "NOTED",
                "date",
                "2021",
                "event",
                "gsomia-signed")));
    body.put(
        "statusChanges",
        List.of(
            Map.of(
                "status",
                "PARTIALLY_ADDRESSED",
                "date",
                "2021",
                "evidence",
                List.of("camp-david-summit")),
            Map.of("status", "OPEN", "date", "2022"),
            Map.of(
                "status",
                "IMPLEMENTED",
                "date",
                "2023",
                "comment",
                "Done.",
                "evidence",
                List.of("gsomia-signed", "camp-david-summit"))));
    RECOMMENDATION
        .post(body)
        .statusCode(201)
        .body("specificity", equalTo(4))
        .body("beneficiaries[0].name", equalTo("Japan"))
        .body("responses[0].addressee.id", equalTo("united-states"))
        .body("responses[0].note", nullValue())
        .body("statusChanges[0].evidence.id", equalTo(List.of("camp-david-summit")))
        .body("statusChanges[1].evidence", hasSize(0))
        .body(
            "statusChanges[2].evidence.id", equalTo(List.of("gsomia-signed", "camp-david-summit")))
        .body("status", equalTo("IMPLEMENTED"));
  }

  @Test
  void doesNotChangeBeforeItIsIssued() {
    RECOMMENDATION
        .post(
            RECOMMENDATION.body(
                "statusChanges", List.of(Map.of("status", "IMPLEMENTED", "date", "2019"))))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/statusChanges/0/date")));
  }
}
