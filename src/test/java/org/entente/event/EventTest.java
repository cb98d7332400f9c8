package org.entente.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.entente.Kind.EVENT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests events: scores, members, validation and references. */
@QuarkusTest
class EventTest {

  @Test
  void eventsOfGsomiaAreInOrder() {
    List<Map<String, Object>> events =
        given()
            .get("/events?agreement=gsomia&sort=startDate&limit=200")
            .path("items.findAll { !it.title.startsWith('Trial') }");
    assertThat(events).hasSizeGreaterThanOrEqualTo(6);
    assertThat(events).extracting("startDate").first().isEqualTo("2016-11-23");
    assertThat(events).extracting("startDate").last().isEqualTo("2023-03-21");
    assertThat(events).extracting("startDate", String.class).isSorted();
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.get("participants")).asInstanceOf(LIST).isNotEmpty();
              assertThat(event.get("agreements").toString()).contains("id=gsomia", "effect=");
              assertThat(event.get("citations")).asInstanceOf(LIST).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/org/entente/event/plover-scores.csv", numLinesToSkip = 1)
  void isScoredByTypeAndMode(EventType type, String mode, double score) {
    Map<String, Object> body = EVENT.body("type", type.name());
    body.put("mode", mode);
    EVENT
        .post(body)
        .statusCode(201)
        .body("score", equalTo((float) score))
        .body("scoreScale", equalTo("PLOVER"))
        .body("quad", equalTo(type.quad().name()))
        .body("mode", equalTo(mode));
  }

  @Test
  void keepsAScoreOfAnotherScale() {
    Map<String, Object> body = EVENT.body("scoreScale", "GOLDSTEIN");
    EVENT.post(body).statusCode(422).body("errors.pointer", equalTo(List.of("/score")));
    body.put("score", 10.1);
    EVENT.post(body).statusCode(422).body("errors.pointer", equalTo(List.of("/score")));
    body.put("score", -4.4);
    String id = EVENT.create(body);
    EVENT.get(id).body("score", equalTo(-4.4f)).body("scoreScale", equalTo("GOLDSTEIN"));
  }

  @Test
  void ignoresAScoreThatIsDerived() {
    Map<String, Object> body = EVENT.body("score", 9);
    body.put("scoreScale", "PLOVER");
    body.put("quad", "MATERIAL_CONFLICT");
    EVENT
        .post(body)
        .statusCode(201)
        .body("score", equalTo(2.5f))
        .body("quad", equalTo("VERBAL_COOPERATION"));
  }

  @Test
  void aPlaceNeedNotBeInACountry() {
    Map<String, Object> place =
        Map.of("name", "Spratly Islands", "latitude", 8.64, "longitude", 111.92);
    String id = EVENT.create(EVENT.body("location", place));
    EVENT
        .get(id)
        .body("location.name", equalTo("Spratly Islands"))
        .body("location.country", nullValue());
    EVENT.post(EVENT.body("location", Map.of("name", "High seas"))).statusCode(201);
    for (String filter : List.of("near=8.6,111.9,20", "bbox=111,8,112,9")) {
      given().get("/events?limit=200&" + filter).then().body("items.id", hasItem(id));
    }
    EVENT
        .patch(id, Map.of("location", Map.of("country", "VNM")))
        .body("location.country", equalTo("VNM"));
    EVENT
        .patch(id, "{\"location\": {\"country\": null}}")
        .body("location.country", nullValue())
        .body("location.latitude", equalTo(8.64f));
    given()
        .get("/events.csv?limit=200&near=8.6,111.9,20")
        .then()
        .body(containsString("\"Spratly Islands\",,8.64,111.92,"));
    EVENT.put(id, EVENT.body("location", place)).body("location.country", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHB", "GEL", "SKM", "AFI", "PCI", "FXX", "ZAR", "BUR", "BYS", "TMP"})
  void aPlaceMayBeInAFormerCountry(String code) {
    String id = EVENT.create(EVENT.body("location", Map.of("name", "x", "country", code)));
    EVENT.get(id).body("location.country", equalTo(code));
    given().get("/events?country=" + code).then().statusCode(200);
  }

  @Test
  void whatADataSetSaysOfTheCodingIsKept() {
    Map<String, Object> body = EVENT.body("coding", "MACHINE");
    Map<String, Object> coded =
        Map.of(
            "mentions",
            6,
            "rootEvent",
            true,
            "tone",
            -4.5,
            "addedOn",
            "2015-02-18",
            "stories",
            List.of("47400351"));
    body.put("coded", coded);
    String id = EVENT.create(body);
    EVENT
        .get(id)
        .body("coded.mentions", equalTo(6))
        .body("coded.rootEvent", equalTo(true))
        .body("coded.tone", equalTo(-4.5f))
        .body("coded.addedOn", equalTo("2015-02-18"))
        .body("coded.stories", equalTo(List.of("47400351")));
    String found = "/events?coding=MACHINE&minMentions=6&rootEvent=%s&limit=200";
    given().get(found.formatted(true)).then().body("items.id", hasItem(id));
    given().get(found.formatted(false)).then().body("items.id", not(hasItem(id)));
    body.put("coded", Map.of("stories", List.of()));
    EVENT.post(body).statusCode(201).body("coded", nullValue());
    EVENT
        .post(EVENT.body("coded", coded))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/coded")));
  }

  @Test
  void isReadAsItWasWritten() {
    Map<String, Object> body = EVENT.body("summary", "What\nhappened: \"日本\" 🎉");
    body.put("type", "THREATEN");
    body.put("mode", "restrict");
    body.put("contexts", List.of("intelligence", "reparations"));
    body.put("startDate", "2019-08");
    body.put("endDate", "2019");
    body.put(
        "location",
        Map.of("name", "Seoul", "country", "KOR", "latitude", 37.57, "longitude", 126.98));
    body.put(
        "participants",
        List.of(
            Map.of("actor", "south-korea", "role", "ACTOR"),
            Map.of("actor", Map.of("id", "japan"), "role", "RECIPIENT")));
    body.put("agreements", List.of(Map.of("agreement", "gsomia", "effect", "THREATENS")));
    body.put("respondsTo", List.of("gsomia-signed"));
    body.put("coding", "MACHINE");
    EVENT
        .post(body)
        .statusCode(201)
        .body("summary", equalTo(body.get("summary")))
        .body("contexts", equalTo(body.get("contexts")))
        .body("startDate", equalTo("2019-08"))
        .body("endDate", equalTo("2019"))
        .body("location.latitude", equalTo(37.57f))
        .body(
            "participants[1]",
            equalTo(Map.of("actor", Map.of("id", "japan", "name", "Japan"), "role", "RECIPIENT")))
        .body(
            "agreements[0].agreement.name",
            equalTo("General Security of Military Information Agreement"))
        .body("respondsTo[0].id", equalTo("gsomia-signed"))
        .body("coding", equalTo("MACHINE"))
        .body("quad", equalTo("VERBAL_CONFLICT"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mode        | \"visit\"                        | /mode",
        "endDate     | \"2019-04\"                      | /endDate",
        "location    | {\"name\":\"x\",\"country\":\"JAP\"}    | /location/country",
        "location    | {\"name\":\"x\",\"country\":\"JPN\",\"latitude\":1} | /location",
        "respondsTo  | [\"gsomia-signed\",\"gsomia-signed\"] | /respondsTo/1",
        "respondsTo  | [\"nothing\"]                    | /respondsTo/0",
        "participants| [{\"actor\":\"japan\",\"role\":\"HOST\"},{\"actor\":\"japan\",\"role\":\"HOST\"}] | /participants/1",
        "participants| [{\"actor\":\"nobody\",\"role\":\"HOST\"}] | /participants/0/actor",
        "agreements  | [{\"agreement\":\"none\",\"effect\":\"CREATES\"}] | /agreements/0/agreement",
      })
  void doesNotContradictItself(String member, String json, String pointer) {
    String body =
        "{\"title\":\"x\",\"type\":\"AGREE\",\"startDate\":\"2019-05\",\"participants\":[{\"actor\":\"japan\",\"role\":\"ACTOR\"}]}";
    String wrong =
        member.equals("participants")
            ? body.replaceFirst("\\[.*]", json)
            : body.replaceFirst("}$", ",\"" + member + "\":" + json + "}");
    EVENT.post(wrong).statusCode(422).body("errors.pointer", equalTo(List.of(pointer)));
  }

  @Test
  void doesNotRespondToItself() {
    String id = EVENT.create();
    EVENT.put(id, EVENT.body("respondsTo", List.of(id))).statusCode(422);
  }

  @Test
  void showsTheNewNameOfARenamedActorAtOnce() {
    String actor = Kind.ACTOR.create();
    String id =
        EVENT.create(EVENT.body("participants", List.of(Map.of("actor", actor, "role", "ACTOR"))));
    String tag = EVENT.get(id).extract().header("ETag");
    Kind.ACTOR.put(actor, Kind.ACTOR.body("name", "Renamed")).statusCode(200);
    given()
        .header("If-None-Match", tag)
        .get("/events/" + id)
        .then()
        .statusCode(200)
        .body("participants[0].actor.name", equalTo("Renamed"))
        .body("version", equalTo(1));
    given().header("If-Match", tag).delete("/events/" + id).then().statusCode(204);
  }

  @Test
  void keepsWhatItNamesFromBeingDeleted() {
    String actor = Kind.ACTOR.create();
    String id =
        EVENT.create(EVENT.body("participants", List.of(Map.of("actor", actor, "role", "ACTOR"))));
    Kind.ACTOR
        .delete(actor)
        .statusCode(409)
        .body("detail", equalTo("One other record refers to it: /events/%s.".formatted(id)))
        .body("referrerCount", equalTo(1))
        .body(
            "referrers",
            equalTo(List.of(Map.of("kind", "EVENT", "id", id, "href", "/events/" + id))));
    EVENT.delete(id).statusCode(204);
    Kind.ACTOR.delete(actor).statusCode(204);
  }

  @Test
  void leavesOutWhatItDoesNotKnow() {
    EVENT
        .get(EVENT.create())
        .body("endDate", nullValue())
        .body("location", nullValue())
        .body("agreements", equalTo(List.of()));
  }
}
