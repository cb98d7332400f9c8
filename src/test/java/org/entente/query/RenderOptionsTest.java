package org.entente.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The parameters {@code fields} and {@code include}. */
@QuarkusTest
class RenderOptionsTest {

  @ParameterizedTest
  @EnumSource
  void tellsTheFieldsThatAreAskedFor(Kind kind) {
    Map<String, Object> whole = given().get(kind.path + "/" + kind.seeded).path("$");
    Map<String, Object> some =
        given().get(kind.path + "/" + kind.seeded + "?fields=id,version").path("$");
    assertThat(some).isEqualTo(Map.of("id", whole.get("id"), "version", whole.get("version")));
    List<Map<String, Object>> items = given().get(kind.path + "?fields=id").path("items");
    assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(item).containsOnlyKeys("id"));
  }

  @Test
  void tellsFieldsOfFields() {
    Map<String, Object> event =
        given().get("/events/gsomia-signed?fields=title,participants.actor.id").path("$");
    assertThat(event)
        .isEqualTo(
            Map.of(
                "title",
                "Japan and South Korea sign GSOMIA",
                "participants",
                List.of(
                    Map.of("actor", Map.of("id", "japan")),
                    Map.of("actor", Map.of("id", "south-korea")))));
  }

  @ParameterizedTest
  @EnumSource
  void givesATagToWriteWith(Kind kind) {
    String address = kind.path + "/" + kind.create();
    String tag = given().get(address + "?fields=id").header("ETag");
    given().header("If-None-Match", tag).get(address + "?fields=id").then().statusCode(304);
    given()
        .header("If-Match", tag)
        .contentType("application/merge-patch+json")
        .body("{\"tags\":[\"x\"]}")
        .patch(address)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/events, titel, title",
    "/events, participants.actr, participants.actor",
    "/events, title.size, ''",
    "/events, participants.actor.country, participants.actor.name",
    "/sources/fdd-2020-09-10, , ''",
    "/agreements/gsomia, 'id,', ''"
  })
  void refusesUnknownFields(String path, String fields, String nearest) {
    given()
        .queryParam("fields", fields == null ? "" : fields)
        .get(path)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("fields"))
        .body("detail", containsString(nearest));
  }

  @Test
  void includesWhatIsReferredTo() {
    Map<String, Object> japan = given().get("/actors/japan").path("$");
    Map<String, Object> source = given().get("/sources/fdd-2020-09-10").path("$");
    Response page =
        given().get("/events?agreement=gsomia&include=participants.actor,citations.source");
    List<Map<String, Object>> actors =
        page.path("items.participants.flatten().actor.findAll { it.id == 'japan' }");
    assertThat(actors).isNotEmpty().allMatch(japan::equals);
    List<Map<String, Object>> sources =
        page.path("items.citations.flatten().source.findAll { it.id == 'fdd-2020-09-10' }");
    assertThat(sources).isNotEmpty().allMatch(source::equals);
  }

  @ParameterizedTest
  @CsvSource({
    "/events/south-korea-suspends-gsomia-notice, 'participants.actor,agreements.agreement,respondsTo,citations.source,citations.attributedTo'",
    "/agreements/gsomia, 'parties.actor,actions.party,actions.event,citations.source'",
    "/recommendations/revive-trilateral-working-level-mechanism, 'issuers,addressees,respondsTo,concerns,precedents,statusChanges.evidence'",
    "/actors/japan, affiliations.organization",
    "/sources/fdd-2020-09-10, citations.source"
  })
  void includesEveryReference(String path, String include) {
    Response included = given().get(path + "?include=" + include);
    int version = included.path("version");
    given()
        .header("If-Match", "*")
        .contentType("application/json")
        .body(included.asByteArray())
        .put(path)
        .then()
        .statusCode(200)
        .body("version", equalTo(version));
  }

  @Test
  void refusesUnknownMembersOfReferences() {
    Map<String, Object> actor = Map.of("id", "japan", "kind", "STATE");
    Kind.EVENT
        .post(Kind.EVENT.body("participants", List.of(Map.of("actor", actor, "role", "ACTOR"))))
        .statusCode(400)
        .body("errors.pointer", contains("/participants/0/actor/kind"));
  }

  @Test
  void tellsFieldsOfWhatIsIncluded() {
    given()
        .get("/events/gsomia-signed?include=participants.actor&fields=participants.actor.country")
        .then()
        .statusCode(200)
        .body("participants.actor.country", equalTo(List.of("JPN", "KOR")));
  }

  @Test
  void includesStatusesAsOfTheDay() {
    given()
        .get(
            "/recommendations/revive-trilateral-working-level-mechanism?include=precedents&on=1999-12-31")
        .then()
        .body("precedents.find { it.id == 'tcog' }.status", equalTo("IN_FORCE"));
  }

  @ParameterizedTest
  @CsvSource({"/events?include=participants", "/events?include=title", "/actors?include="})
  void refusesWhatIsNoReference(String address) {
    given().get(address).then().statusCode(400).body("errors.parameter", contains("include"));
  }

  @Test
  void includesNothingInWhatWasRecordedThen() {
    given()
        .get("/events/gsomia-signed?asOf=2026-01-01T00:00:00Z&include=participants.actor")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("include"));
  }

  @Test
  void keepsTheDetailsOnTheFollowingPages() {
    Response first = given().get("/events?limit=1&fields=id&total=true");
    assertThat((Map<?, ?>) first.path("items[0]")).hasSize(1);
    String next = first.path("next");
    Map<?, ?> second = given().urlEncodingEnabled(false).get(next).path("items[0]");
    assertThat(second.keySet()).isEqualTo(Set.of("id"));
  }
}
