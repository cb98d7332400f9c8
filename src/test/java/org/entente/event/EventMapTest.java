package org.entente.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.entente.http.MediaTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as GeoJSON, compared with those of the list that have coordinates. */
@QuarkusTest
class EventMapTest {

  private static final List<String> SAME =
      List.of(
          "id",
          "title",
          "type",
          "mode",
          "quad",
          "score",
          "scoreScale",
          "startDate",
          "endDate",
          "coding");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreement=gsomia",
        "country=JPN&country=KOR&sort=startDate,title",
        "actor=south-korea&role=ACTOR&from=2016&to=2020",
        "bbox=124,33,132,39",
        "near=35.68,139.69,50",
        "q=summit&sort=relevance",
        "quad=MATERIAL_CONFLICT"
      })
  void hasTheEventsOfTheListThatHaveCoordinates(String filters) {
    List<Map<String, Object>> features = features(filters);
    List<Map<String, Object>> events =
        given()
            .get("/events?limit=200&" + filters)
            .path("items.findAll { it.location?.latitude != null }");
    assertThat(features)
        .containsExactlyInAnyOrderElementsOf(events.stream().map(EventMapTest::feature).toList());
  }

  private static Map<String, Object> feature(Map<String, Object> event) {
    Map<?, ?> location = (Map<?, ?>) event.get("location");
    Map<String, Object> properties = new HashMap<>(event);
    properties.keySet().retainAll(SAME);
    properties.put("place", location.get("name"));
    properties.put("country", location.get("country"));
    properties.put("href", "/events/" + event.get("id"));
    properties.values().removeIf(value -> value == null);
    Object point = List.of(location.get("longitude"), location.get("latitude"));
    return Map.of(
        "type",
        "Feature",
        "id",
        event.get("id"),
        "geometry",
        Map.of("type", "Point", "coordinates", point),
        "properties",
        properties);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "180, 90", "-180, -90", "179.5, -16.5", "-179.5, 71.123456789"})
  void aPointIsLongitudeAndLatitude(double longitude, double latitude) {
    String id =
        Kind.EVENT.create(
            Kind.EVENT.body(
                "location",
                Map.of("name", "At sea", "latitude", latitude, "longitude", longitude)));
    JsonPath found = given().get("/events.geojson?sort=-createdAt&limit=1").jsonPath();
    assertThat(found.getString("features[0].id")).isEqualTo(id);
    List<Number> coordinates = found.getList("features[0].geometry.coordinates");
    assertThat(coordinates.stream().map(Number::floatValue))
        .containsExactly((float) longitude, (float) latitude);
    assertThat(found.getMap("features[0].properties")).doesNotContainKey("country");
  }

  @Test
  void leavesOutEventsWithoutCoordinates() {
    String place = Kind.EVENT.create(Kind.EVENT.body("location", Map.of("name", "Somewhere")));
    String none = Kind.EVENT.create();
    assertThat(ids("sort=title")).doesNotContain(place, none).contains("gsomia-signed");
  }

  @Test
  void isACollectionAlsoWithoutEvents() {
    given()
        .get("/events.geojson?actor=nobody")
        .then()
        .statusCode(200)
        .contentType(MediaTypes.GEOJSON)
        .body(equalTo("{\"type\":\"FeatureCollection\",\"features\":[]}"));
  }

  @Test
  void isOrderedByIdAndLimitedToSoManyEventsWithCoordinates() {
    List<String> all = ids("coding=HUMAN");
    assertThat(all).isSorted().hasSizeGreaterThanOrEqualTo(5);
    assertThat(ids("coding=HUMAN&limit=2")).isEqualTo(all.subList(0, 2));
  }

  private static List<String> ids(String filters) {
    return given().get("/events.geojson?" + filters).path("features.id");
  }

  private static List<Map<String, Object>> features(String filters) {
    return given()
        .get("/events.geojson?" + filters)
        .then()
        .statusCode(200)
        .contentType(MediaTypes.GEOJSON)
        .body("type", equalTo("FeatureCollection"))
        .extract()
        .path("features");
  }
}
