package org.entente.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The statuses that depend on the recorded state; the contract filter checks the rest of each
 * answer.
 */
@QuarkusTest
class StatusesTest {

  private static final String STALE = "\"0\"";

  private final String id = "test-" + UUID.randomUUID();

  @ParameterizedTest
  @EnumSource
  void recordsAreListed(Kind kind) {
    when().get(kind.path).then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void recordsAreCounted(Kind kind) {
    for (String path : List.of("/facets", "/facets.csv")) {
      String counts = kind.path + path;
      String tag = when().get(counts).then().statusCode(200).extract().header("ETag");
      given().header("If-None-Match", tag).get(counts).then().statusCode(304);
      when().get(counts + "?limit=0").then().statusCode(400);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theHeadersCanBeHadAlone(Kind kind) {
    when().head(kind.path).then().statusCode(200);
    when().head(kind.path + "/" + kind.seeded).then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordIsReadUnlessItIsKnown(Kind kind) {
    String tag = kind.get(kind.seeded).statusCode(200).extract().header("ETag");
    given().header("If-None-Match", tag).get(kind.path + "/" + kind.seeded).then().statusCode(304);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordIsCreatedReplacedAndDeleted(Kind kind) {
    kind.post(kind.body("id", id)).statusCode(201);
    kind.put(id, kind.body()).statusCode(200);
    kind.delete(id).statusCode(204);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordIsCreatedAtItsAddress(Kind kind) {
    kind.putNew(id, kind.body()).statusCode(201);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordIsPatched(Kind kind) {
    kind.patch(kind.create(), Map.of("tags", List.of("new"))).statusCode(200);
    kind.patch(kind.create(), Map.of("tags", 7)).statusCode(400);
    kind.patch(kind.create(), Map.of("citations", List.of(Map.of("source", id)))).statusCode(422);
  }

  @ParameterizedTest
  @EnumSource
  void manyAreLoaded(Kind kind) {
    load(kind, "\n").statusCode(200);
    load(kind, "").statusCode(400);
    load(kind, "{}").statusCode(422);
  }

  @ParameterizedTest
  @EnumSource
  void anExportIsNotSentAgain(Kind kind) {
    for (String address : List.of(kind.lines(), kind.path + ".csv", "/records.ndjson")) {
      given().header("If-None-Match", "*").get(address).then().statusCode(304);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasDeletedIsGone(Kind kind) {
    kind.delete(kind.create(kind.body("id", id))).statusCode(204);
    kind.get(id).statusCode(410);
    kind.patch(id, Map.of()).statusCode(410);
    kind.delete(id).statusCode(410);
  }

  @ParameterizedTest
  @EnumSource
  void theHistoryIsListed(Kind kind) {
    String address = kind.path + "/" + kind.seeded + "/history";
    when().get(address).then().statusCode(200);
    when().get(address + "?limit=0").then().statusCode(400);
  }

  @ParameterizedTest
  @EnumSource
  void whatNeverWasIsNotFound(Kind kind) {
    kind.get(id).statusCode(404);
    kind.patch(id, Map.of()).statusCode(404);
    kind.delete(id).statusCode(404);
    when().get(kind.path + "/" + id + "/history").then().statusCode(404);
  }

  @ParameterizedTest
  @EnumSource
  void aTakenIdIsAConflict(Kind kind) {
    kind.post(kind.body("id", kind.seeded)).statusCode(409);
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "RECOMMENDATION")
  void whatOthersReferToStays(Kind kind) {
    kind.delete(kind.seeded).statusCode(409);
  }

  @ParameterizedTest
  @EnumSource
  void aReferenceToNothingIsRefused(Kind kind) {
    Map<String, Object> body = kind.body("citations", List.of(Map.of("source", id + "-cited")));
    kind.post(body).statusCode(422);
    kind.putNew(id, body).statusCode(422);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordThatHasChangedIsNotWritten(Kind kind) {
    String address = kind.path + "/" + kind.create(kind.body("id", id));
    write(kind).header("If-Match", STALE).put(address).then().statusCode(412);
    patch().header("If-Match", STALE).patch(address).then().statusCode(412);
    given().header("If-Match", STALE).delete(address).then().statusCode(412);
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWritesSaysWhichVersionTheyMean(Kind kind) {
    String address = kind.path + "/" + kind.create(kind.body("id", id));
    write(kind).put(address).then().statusCode(428);
    patch().patch(address).then().statusCode(428);
    when().delete(address).then().statusCode(428);
  }

  private static RequestSpecification write(Kind kind) {
    return given().contentType(ContentType.JSON).body(kind.body());
  }

  private static RequestSpecification patch() {
    return given().contentType("application/merge-patch+json").body("{}");
  }

  private static ValidatableResponse load(Kind kind, String lines) {
    return given()
        .contentType("application/x-ndjson")
        .body(lines.getBytes(UTF_8))
        .post(kind.lines())
        .then();
  }
}
