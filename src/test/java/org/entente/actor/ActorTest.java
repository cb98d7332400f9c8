package org.entente.actor;

import static io.restassured.RestAssured.given;
import static org.entente.Kind.ACTOR;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests actors: names, filters and affiliations. */
@QuarkusTest
class ActorTest {

  @Test
  void hasNamesInSeveralLanguages() {
    ACTOR
        .get("japan")
        .body("otherNames.name", hasItem("日本"))
        .body("otherNames.language", hasItem("ko"));
  }

  @Test
  void isFoundByCountryAndKind() {
    given()
        .get("/actors?country=JPN,KOR&kind=STATE,COMPANY&limit=200")
        .then()
        .body("items.id", hasItem("south-korea"))
        .body("items.kind", everyItem(in(List.of("STATE", "COMPANY"))))
        .body("items.country", everyItem(in(List.of("JPN", "KOR"))));
    given().get("/actors?country=JPN&country=KOR").then().body("items", equalTo(List.of()));
  }

  @Test
  void hasAffiliationsInTime() {
    Map<String, Object> membership =
        Map.of(
            "organization",
            "south-korea",
            "role",
            "adviser",
            "startDate",
            "2019",
            "endDate",
            "2020-07");
    Map<String, Object> body = ACTOR.body("affiliations", List.of(membership));
    body.put("sectors", List.of("GOV", "MIL"));
    body.put("country", "KOR");
    ACTOR
        .post(body)
        .statusCode(201)
        .body("affiliations[0].organization.name", equalTo("South Korea"))
        .body("affiliations[0].endDate", equalTo("2020-07"))
        .body("sectors", equalTo(List.of("GOV", "MIL")));
  }

  @Test
  void isNotAffiliatedBackwardsInTime() {
    ACTOR
        .post(
            ACTOR.body(
                "affiliations",
                List.of(
                    Map.of(
                        "organization",
                        "japan",
                        "role",
                        "x",
                        "startDate",
                        "2020",
                        "endDate",
                        "2019"))))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/affiliations/0/endDate")));
  }
}
