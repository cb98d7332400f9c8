package org.entente.event;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the counts of events by type, class, year, country and actor. */
@QuarkusTest
class EventFacetsTest {

  @Test
  void theEventsAboutGsomia() {
    when()
        .get("/events/facets?agreement=gsomia")
        .then()
        .statusCode(200)
        .body("total", equalTo(11))
        .body(
            "facets.quad.values.value.sort()",
            contains("MATERIAL_CONFLICT", "VERBAL_CONFLICT", "VERBAL_COOPERATION"))
        .body("facets.quad.values.find { it.value == 'VERBAL_CONFLICT' }.count", equalTo(5))
        .body("facets.year.values.value", contains("2023", "2020", "2019", "2016"))
        .body("facets.year.values.count", contains(2, 1, 7, 1))
        .body("facets.country.values.value", contains("KOR", "JPN", "USA", "PRK"))
        .body("facets.country.values.count", contains(11, 9, 3, 1))
        .body("facets.actor.values[0].label", equalTo("South Korea"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreement=gsomia",
        "country=JPN&country=KOR&from=2019-08&to=2020",
        "actor=japan,south-korea&type=SANCTION,THREATEN",
        "actor=japan&role=RECIPIENT",
        "from=2001&to=2003",
        "q=export",
        "tag=none-has-this"
      })
  void aCountIsHowManyEventsItsListHas(String filters) {
    JsonPath facets = when().get("/events/facets?limit=200&" + filters).jsonPath();
    assertTotal(facets.getString("href"), facets.getInt("total"));
    for (String facet : List.of("type", "quad", "year", "country", "actor")) {
      List<Map<String, Object>> values = facets.getList("facets.%s.values".formatted(facet));
      values.forEach(value -> assertTotal((String) value.get("href"), (int) value.get("count")));
    }
  }

  @Test
  void eachFacetCountsTheValuesItLeavesOut() {
    when()
        .get("/events/facets?agreement=gsomia&facet=country,type&limit=1")
        .then()
        .body("facets.country.values.value", contains("KOR"))
        .body("facets.country.omitted", equalTo(3))
        .body("facets.type.omitted", equalTo(6))
        .body("facets", not(hasKey("year")));
  }

  @Test
  void machineCodedEventsCountOnlyOnRequest() {
    String tag = "coded-" + System.nanoTime();
    Map<String, Object> body = Kind.EVENT.body("coding", "MACHINE");
    body.put("tags", List.of(tag));
    Kind.EVENT.create(body);
    given().param("tag", tag).get("/events/facets").then().body("facets.type.values", empty());
    given()
        .param("tag", tag)
        .param("coding", "HUMAN,MACHINE")
        .get("/events/facets")
        .then()
        .body("total", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"facet=types", "facet=", "limit=0", "limit=201", "sort=title", "actor=A"})
  void wrongParametersAreNamed(String query) {
    when()
        .get("/events/facets?" + query)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains(query.split("=")[0]));
  }

  @Test
  void noEventTakesTheNameOfThePath() {
    Kind.EVENT.post(Kind.EVENT.body("id", "facets")).statusCode(422);
  }

  private static void assertTotal(String href, int count) {
    int total =
        given()
            .urlEncodingEnabled(false)
            .get(href + "&total=true&limit=1")
            .jsonPath()
            .getInt("total");
    assertThat(total).as(href).isEqualTo(count);
  }
}
