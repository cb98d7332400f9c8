package org.entente.event;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.junit.jupiter.api.Test;

/** Tests the chains of causes and responses of an event. */
@QuarkusTest
class EventChainTest {

  private static final String RULING = "/events/supreme-court-orders-nippon-steel-to-pay/chain";
  private static final String SUSPENSION = "/events/south-korea-suspends-gsomia-notice/chain";

  @Test
  void theRulingLeadsToTheSuspendedNotice() {
    JsonPath chain = when().get(RULING).then().statusCode(200).extract().jsonPath();
    List<String> steps =
        List.of(
            "supreme-court-orders-nippon-steel-to-pay",
            "japan-tightens-export-controls",
            "south-korea-announces-end-of-gsomia",
            "us-presses-south-korea-to-keep-gsomia",
            "south-korea-suspends-gsomia-notice");
    List<Map<String, String>> edges = chain.getList("edges");
    for (int step = 0; step < steps.size(); step++) {
      assertThat(chain.getInt("nodes.find { it.id == '%s' }.distance".formatted(steps.get(step))))
          .isEqualTo(step);
      if (step > 0) {
        assertThat(edges).contains(Map.of("from", steps.get(step - 1), "to", steps.get(step)));
      }
    }
  }

  @Test
  void theSuspendedNoticeLeadsBackToBothRulings() {
    when()
        .get(SUSPENSION)
        .then()
        .body(
            "nodes.findAll { it.distance == -4 }.id",
            contains(
                "supreme-court-orders-nippon-steel-to-pay",
                "supreme-court-orders-mitsubishi-heavy-to-pay"))
        .body("nodes.distance.max()", equalTo(0));
  }

  @Test
  void theDepthIsBoundedAndWhatLiesBehindIsCounted() {
    when()
        .get(SUSPENSION + "?depth=1")
        .then()
        .body(
            "nodes.id",
            contains("us-presses-south-korea-to-keep-gsomia", "south-korea-suspends-gsomia-notice"))
        .body("nodes.further", contains(2, 0))
        .body("edges", hasSize(1));
    when().get(SUSPENSION + "?depth=21").then().statusCode(400);
  }

  @Test
  void circlesComeToAnEnd() {
    String first = Kind.EVENT.create();
    String second = Kind.EVENT.create(Kind.EVENT.body("respondsTo", List.of(first)));
    String third = Kind.EVENT.create(Kind.EVENT.body("respondsTo", List.of(second)));
    Kind.EVENT.patch(first, Map.of("respondsTo", List.of(third))).statusCode(200);
    when()
        .get("/events/" + first + "/chain?depth=20")
        .then()
        .body("nodes.id", containsInAnyOrder(first, second, third))
        .body("edges", hasSize(3))
        .body("edges", hasItem(Map.of("from", third, "to", first)));
    Kind.EVENT.patch(first, Map.of("respondsTo", List.of())).statusCode(200);
  }

  @Test
  void theEventMustExist() {
    when().get("/events/never-was/chain").then().statusCode(404);
    String id = Kind.EVENT.create();
    Kind.EVENT.delete(id).statusCode(204);
    when().get("/events/" + id + "/chain").then().statusCode(410);
  }
}
