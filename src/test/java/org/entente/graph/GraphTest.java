package org.entente.graph;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the graph; the expected numbers were counted by hand from the seeds. */
@QuarkusTest
class GraphTest {

  @Test
  void theTiesOfGsomia() {
    when()
        .get("/graph?agreement=gsomia&limit=3&tie=EVENT,AGREEMENT")
        .then()
        .statusCode(200)
        .body("nodes[0].id", equalTo("south-korea"))
        .body("nodes[0].events", equalTo(11))
        .body("edges[0].events", equalTo(9))
        .body("edges[0].agreements", equalTo(1))
        .body("omitted.nodes", equalTo(11));
  }

  @Test
  void affiliationsTie() {
    when()
        .get("/graph?actor=fdd&tie=AFFILIATION")
        .then()
        .body(
            "nodes.id",
            containsInAnyOrder("fdd", "mathew-ha", "center-on-military-and-political-power"))
        .body("edges", hasSize(2))
        .body("edges.affiliations", contains(1, 1))
        .body("omitted.nodes", equalTo(0));
  }

  @Test
  void agreementsTieTheirParties() {
    when()
        .get("/graph?country=USA&tie=AGREEMENT")
        .then()
        .body("nodes.id", containsInAnyOrder("united-states", "japan", "south-korea"))
        .body("edges.agreements", contains(2, 2, 2))
        .body("nodes.events", hasItem(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agreement=gsomia", "country=KOR&from=2019&to=2019", "actor=japan", "q=export"})
  void everyTieLeadsToItsEvents(String filters) {
    JsonPath graph = when().get("/graph?limit=200&" + filters).jsonPath();
    List<Map<String, Object>> edges = graph.getList("edges");
    assertThat(edges).isNotEmpty();
    for (Map<String, Object> edge : edges) {
      if (edge.get("href") != null) {
        int total =
            given()
                .urlEncodingEnabled(false)
                .get(edge.get("href") + "&total=true&limit=1")
                .jsonPath()
                .getInt("total");
        assertThat(total).as("%s", edge.get("href")).isEqualTo(edge.get("events"));
        assertThat((int) edge.get("cooperation") + (int) edge.get("conflict")).isEqualTo(total);
      }
    }
  }

  @Test
  void noTiesAreAnEmptyGraph() {
    when().get("/graph?actor=never-was").then().body("nodes", empty()).body("edges", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tie=EVENTS", "limit=0", "limit=201", "sort=title", "country=JAPAN"})
  void wrongParametersAreNamed(String query) {
    when()
        .get("/graph?" + query)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains(query.split("=")[0]));
  }
}
