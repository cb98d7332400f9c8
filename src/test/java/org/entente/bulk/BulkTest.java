package org.entente.bulk;

import static io.restassured.RestAssured.given;
import static org.entente.Kind.AGREEMENT;
import static org.entente.Kind.EVENT;
import static org.entente.Kind.SOURCE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loads of many records with one request. */
@QuarkusTest
class BulkTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINES = "application/x-ndjson";

  @ParameterizedTest
  @EnumSource
  void createsUpdatesAndLeavesAlone(Kind kind) {
    String run = run();
    List<Map<String, Object>> bodies =
        IntStream.range(0, 3).mapToObj(at -> kind.body("id", run + at)).toList();
    load(kind.lines(), bodies)
        .statusCode(200)
        .body("created", equalTo(3))
        .body("failed", equalTo(0));
    bodies.get(1).put("tags", List.of("new"));
    load(kind.lines(), bodies)
        .statusCode(200)
        .body("created", equalTo(0))
        .body("updated", equalTo(1))
        .body("unchanged", equalTo(2));
    kind.get(run + 1).statusCode(200).body("version", equalTo(2));
    kind.get(run + 2).statusCode(200).body("version", equalTo(1));
    given()
        .get(kind.path + "/" + run + "1/history")
        .then()
        .body("items.operation", equalTo(List.of("UPDATED", "CREATED")));
  }

  @ParameterizedTest
  @EnumSource
  void isLoadedAtAnAddressOfItsOwn(Kind kind) {
    RequestSpecification one = given().contentType("application/json").body(kind.body());
    one.post(kind.path + "?atomic=true")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("atomic")));
    one.post(kind.lines())
        .then()
        .statusCode(415)
        .header("Link", containsString("<%s>; rel=\"alternate\"".formatted(kind.path)))
        .body("detail", containsString("application/json at " + kind.path));
    given()
        .contentType(LINES)
        .body(line(kind.body()).getBytes(StandardCharsets.UTF_8))
        .post(kind.path)
        .then()
        .statusCode(415)
        .header("Link", containsString("<%s>; rel=\"alternate\"".formatted(kind.lines())))
        .body("detail", containsString(LINES + " at " + kind.lines()));
    given()
        .contentType(LINES)
        .body(line(kind.body()).getBytes(StandardCharsets.UTF_8))
        .post(kind.lines() + "?atomic=perhaps")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("atomic")));
  }

  @ParameterizedTest
  @EnumSource
  void takesBackWhatWasExported(Kind kind) {
    List<Map<String, Object>> seeds = given().get(kind.path + "?limit=200").path("items");
    load(kind.lines(), seeds)
        .statusCode(200)
        .body("unchanged", equalTo(seeds.size()))
        .body("updated", equalTo(0));
  }

  @ParameterizedTest
  @EnumSource
  void loadsAllOrNothing(Kind kind) {
    String run = run();
    List<Map<String, Object>> bodies =
        List.of(kind.body("id", run + 1), kind.body("tags", 7), kind.body("id", run + 2));
    load(kind.lines(), bodies)
        .statusCode(422)
        .body("report.created", equalTo(0))
        .body("report.failed", equalTo(1))
        .body("report.errors[0].line", equalTo(2))
        .body("report.errors[0].errors.pointer", equalTo(List.of("/id", "/tags")));
    kind.get(run + 1).statusCode(404);
    load(kind.lines() + "?atomic=false", bodies)
        .statusCode(200)
        .body("created", equalTo(2))
        .body("failed", equalTo(1))
        .body("errors", hasSize(1));
    kind.get(run + 2).statusCode(200);
  }

  @Test
  void namesWhatIsWrongWithEachLine() {
    String run = run();
    String lines =
        line(SOURCE.body("id", run))
            + "\n"
            + "{\n"
            + "[]\n"
            + line(SOURCE.body())
            + line(SOURCE.body("id", "facets"))
            + line(SOURCE.body("citations", List.of(Map.of("source", "none"))), run + "x")
            + "{\"title\":\""
            + "x".repeat(1 << 20)
            + "\"}\n"
            + line(SOURCE.body("id", run + 9)).stripTrailing();
    send("/sources.ndjson?atomic=false", lines)
        .statusCode(200)
        .body("created", equalTo(2))
        .body("failed", equalTo(6))
        .body("errors.line", equalTo(List.of(3, 4, 5, 6, 7, 8)))
        .body("errors.status", equalTo(List.of(400, 400, 400, 422, 422, 413)));
  }

  @Test
  void resolvesReferencesWithinTheFile() {
    String run = run();
    List<Map<String, Object>> events = new ArrayList<>();
    for (int at = 0; at < 2500; at++) {
      Map<String, Object> event = EVENT.body("id", run + at);
      event.put("respondsTo", List.of(run + (at + 1) % 2500));
      events.add(event);
    }
    load("/events.ndjson", events).statusCode(200).body("created", equalTo(2500));
    EVENT.get(run + "0").body("respondsTo[0].id", equalTo(run + 1));
    EVENT.get(run + "2499").body("respondsTo[0].id", equalTo(run + 0)).body("version", equalTo(1));
  }

  @Test
  void failsWhatRefersToFailedLines() {
    String run = run();
    Map<String, Object> first = EVENT.body("id", run + 1);
    first.put("respondsTo", List.of(run + 2));
    Map<String, Object> second = EVENT.body("id", run + 2);
    second.put("respondsTo", List.of("nothing"));
    load("/events.ndjson?atomic=false", List.of(first, second, EVENT.body("id", run + 3)))
        .statusCode(200)
        .body("created", equalTo(1))
        .body("errors.line.sort()", equalTo(List.of(1, 2)));
  }

  @Test
  void loadsCollectionsThatReferToEachOther() {
    String run = run();
    Map<String, Object> agreement =
        AGREEMENT.body(
            "actions", List.of(Map.of("type", "SIGNATURE", "date", "2019", "event", run + "e")));
    agreement.put("id", run + "a");
    Map<String, Object> event =
        EVENT.body("agreements", List.of(Map.of("agreement", run + "a", "effect", "CREATES")));
    event.put("id", run + "e");
    load(
            "/records.ndjson",
            List.of(
                Map.of("kind", "AGREEMENT", "record", agreement),
                Map.of("kind", "EVENT", "record", event)))
        .statusCode(200)
        .body("created", equalTo(2));
    AGREEMENT.get(run + "a").body("actions[0].event.id", equalTo(run + "e"));
    load("/records.ndjson", List.of(Map.of("kind", "WAR", "record", Map.of()))).statusCode(422);
  }

  @Test
  void takesTheLastOfLinesWithOneId() {
    String id = run();
    load("/sources.ndjson", List.of(SOURCE.body("id", id), SOURCE.body("id", id)))
        .statusCode(200)
        .body("created", equalTo(1))
        .body("updated", equalTo(1));
    SOURCE.get(id).body("version", equalTo(2));
  }

  @Test
  void restoresWhatWasDeleted() {
    String id = SOURCE.create();
    SOURCE.delete(id).statusCode(204);
    load("/sources.ndjson", List.of(SOURCE.body("id", id))).body("created", equalTo(1));
    SOURCE.get(id).statusCode(200).body("version", equalTo(3));
  }

  @Test
  void canBeTried() {
    String id = run();
    load("/sources.ndjson?dryRun=true", List.of(SOURCE.body("id", id)))
        .statusCode(200)
        .body("created", equalTo(1));
    SOURCE.get(id).statusCode(404);
  }

  @Test
  void answersOneFormat() {
    String id = run();
    given()
        .accept(LINES)
        .header("Content-Type", LINES)
        .body(line(SOURCE.body("id", id)).getBytes(StandardCharsets.UTF_8))
        .post("/sources.ndjson")
        .then()
        .statusCode(406)
        .header("Link", nullValue())
        .body("detail", equalTo("This address returns application/json."));
    SOURCE.get(id).statusCode(404);
  }

  private static String run() {
    return "bulk-" + System.nanoTime() + "x";
  }

  private static ValidatableResponse load(String path, List<Map<String, Object>> records) {
    StringBuilder lines = new StringBuilder();
    records.forEach(record -> lines.append(line(record)));
    return send(path, lines.toString());
  }

  private static ValidatableResponse send(String path, String lines) {
    return given()
        .header("Content-Type", LINES)
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }

  private static String line(Map<String, Object> record, String id) {
    record.put("id", id);
    return line(record);
  }

  private static String line(Map<String, Object> record) {
    try {
      return JSON.writeValueAsString(record) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
