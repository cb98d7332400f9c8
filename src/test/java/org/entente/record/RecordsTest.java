package org.entente.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.entente.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that hold for the records of all five collections. */
@QuarkusTest
class RecordsTest {

  @ParameterizedTest
  @EnumSource
  void areCreatedWithAnIdFromTheirName(Kind kind) {
    long number = System.nanoTime();
    String id = "kodo-no-" + number;
    kind.post(kind.body(kind.label, "Kōdō — No. " + number))
        .statusCode(201)
        .header("ETag", matchesPattern("\"1-[0-9a-f]+\""))
        .header("Location", endsWith(kind.path + "/" + id))
        .body("id", equalTo(id))
        .body("version", equalTo(1));
  }

  @ParameterizedTest
  @EnumSource
  void ofOneNameGetIdsOfTheirOwn(Kind kind) {
    Map<String, Object> body = kind.body();
    String first = kind.create(body);
    assertThat(kind.create(body)).isEqualTo(first + "-2");
    assertThat(kind.create(body)).isEqualTo(first + "-3");
    kind.delete(first + "-3").statusCode(204);
    assertThat(kind.create(body)).as("ids are never used again").isEqualTo(first + "-4");
  }

  @ParameterizedTest
  @EnumSource
  void ofOneNameMadeAtTheSameTimeGetIdsOfTheirOwn(Kind kind) {
    Map<String, Object> body = kind.body();
    Set<String> ids = new ConcurrentSkipListSet<>();
    IntStream.range(0, 12).parallel().forEach(writer -> ids.add(kind.create(body)));
    assertThat(ids).hasSize(12);
  }

  @ParameterizedTest
  @EnumSource
  void keepTheIdThatTheClientGives(Kind kind) {
    String id = "given-" + System.nanoTime();
    assertThat(kind.create(kind.body("id", id))).isEqualTo(id);
    kind.post(kind.body("id", id)).statusCode(409).body("detail", containsString(id));
  }

  @ParameterizedTest
  @EnumSource
  void thatWereSeededCanBeSentBackAsTheyWereRead(Kind kind) {
    List<String> ids = given().get(kind.path + "?limit=200").path("items.id");
    for (String id : ids) {
      Response read = given().get(kind.path + "/" + id);
      String body = read.asString();
      kind.put(id, body).statusCode(200).header("ETag", read.header("ETag")).body(equalTo(body));
    }
  }

  @ParameterizedTest
  @EnumSource
  void answerWritesWithWhatIsReadThen(Kind kind) {
    List<Map<String, Object>> seeds = given().get(kind.path + "?limit=200").path("items");
    for (Map<String, Object> seed : seeds) {
      Map<String, Object> copy = new HashMap<>(seed);
      copy.remove("id");
      copy.put("tags", List.of("a \"b\" \\ c; {d}", "e\n'f'", "NULL"));
      ValidatableResponse created = kind.post(copy).statusCode(201);
      String id = created.extract().path("id");
      readsAs(kind, id, created);
      readsAs(kind, id, kind.patch(id, "{\"tags\":[\"once more\"]}"));
      kind.delete(id).statusCode(204);
    }
  }

  private static void readsAs(Kind kind, String id, ValidatableResponse answer) {
    Response written = answer.extract().response();
    kind.get(id).header("ETag", written.header("ETag")).body(equalTo(written.asString()));
  }

  @ParameterizedTest
  @EnumSource
  void areReplacedWhole(Kind kind) {
    String id = kind.create(kind.body("tags", List.of("one", "two")));
    kind.put(id, kind.body("tags", List.of("two")))
        .statusCode(200)
        .header("ETag", matchesPattern("\"2-[0-9a-f]+\""))
        .body("version", equalTo(2))
        .body("tags", equalTo(List.of("two")));
    kind.put(id, kind.body())
        .statusCode(200)
        .body("version", equalTo(3))
        .body("tags", equalTo(List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void thatDoNotChangeKeepTheirVersion(Kind kind) {
    Map<String, Object> body = kind.body();
    String id = kind.create(body);
    kind.put(id, body).statusCode(200).body("version", equalTo(1));
  }

  @ParameterizedTest
  @EnumSource
  void areCreatedByPutWhereThereAreNone(Kind kind) {
    String id = "put-" + System.nanoTime();
    kind.putNew(id, kind.body()).statusCode(201).header("Location", endsWith(kind.path + "/" + id));
    kind.get(id).statusCode(200).body("version", equalTo(1));
  }

  @ParameterizedTest
  @EnumSource
  void keepTheirIdWhenReplaced(Kind kind) {
    String id = kind.create();
    kind.put(id, kind.body("id", "another"))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/id")));
  }

  @ParameterizedTest
  @EnumSource
  void areWrittenOnlyInTheStateThatTheRequestExpects(Kind kind) {
    String id = kind.create();
    String tag = kind.get(id).extract().header("ETag");
    Map<String, Object> body = kind.body();
    kind.put(id, body).statusCode(200);
    conditional(kind, id, "If-Match", tag, 412);
    conditional(kind, id, "If-Match", "\"2\"", 200);
    conditional(kind, id, "If-Match", "*", 200);
    conditional(kind, id, "If-Match", "\"1\", \"4\"", 200);
    conditional(kind, id, "If-Match", "4", 400);
    conditional(kind, id, "If-None-Match", "*", 412);
    conditional(kind, "new-" + id, "If-Match", "*", 412);
    conditional(kind, "new-" + id, "If-None-Match", "*", 201);
    given().header("If-Match", tag).delete(kind.path + "/" + id).then().statusCode(412);
  }

  private static void conditional(Kind kind, String id, String header, String tag, int status) {
    given()
        .contentType("application/json")
        .header(header, tag)
        .body(kind.body())
        .put(kind.path + "/" + id)
        .then()
        .statusCode(status);
  }

  @ParameterizedTest
  @EnumSource
  void areNotSentAgainToWhoHasThem(Kind kind) {
    String id = kind.create();
    String tag = kind.get(id).extract().header("ETag");
    notModified(kind, id, tag, 304);
    notModified(kind, id, "W/" + tag, 304);
    notModified(kind, id, "\"other\", " + tag, 304);
    notModified(kind, id, "*", 304);
    kind.put(id, kind.body()).statusCode(200);
    notModified(kind, id, tag, 200);
  }

  private static void notModified(Kind kind, String id, String tag, int status) {
    given().header("If-None-Match", tag).get(kind.path + "/" + id).then().statusCode(status);
  }

  @ParameterizedTest
  @EnumSource
  void areNotWrittenBlindly(Kind kind) {
    String id = kind.create();
    String path = kind.path + "/" + id;
    String problem = "/problems/precondition-required";
    kind.putNew(id, kind.body()).statusCode(428).body("type", equalTo(problem));
    given().delete(path).then().statusCode(428).body("type", equalTo(problem));
    given()
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(path)
        .then()
        .statusCode(428)
        .body("type", equalTo(problem));
    kind.get(id).statusCode(200).body("version", equalTo(1));
  }

  @ParameterizedTest
  @EnumSource
  void tellTheVersionThatTheRequestDidNotKnow(Kind kind) {
    String id = kind.create();
    kind.put(id, kind.body()).statusCode(200);
    String tag = kind.get(id).extract().header("ETag");
    for (Method method : List.of(Method.PUT, Method.PATCH, Method.DELETE)) {
      given()
          .header("If-Match", "\"1\"")
          .contentType(method == Method.PATCH ? "application/merge-patch+json" : "application/json")
          .body(kind.body())
          .request(method, kind.path + "/" + id)
          .then()
          .statusCode(412)
          .header("ETag", tag)
          .body("currentVersion", equalTo(2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void areNotOverwrittenByWeakTags(Kind kind) {
    String id = kind.create();
    String tag = kind.get(id).extract().header("ETag");
    for (Method method : List.of(Method.PUT, Method.PATCH, Method.DELETE)) {
      given()
          .header("If-Match", "W/" + tag)
          .contentType(method == Method.PATCH ? "application/merge-patch+json" : "application/json")
          .body(kind.body())
          .request(method, kind.path + "/" + id)
          .then()
          .statusCode(412)
          .body("detail", containsString("A proxy"))
          .body("currentVersion", equalTo(1));
      given()
          .header("If-Match", "\"777\", junk*")
          .contentType(method == Method.PATCH ? "application/merge-patch+json" : "application/json")
          .body(kind.body())
          .request(method, kind.path + "/" + id)
          .then()
          .statusCode(400);
    }
    given()
        .header("If-Match", tag.replaceFirst("\"$", "-gzip\""))
        .delete(kind.path + "/" + id)
        .then()
        .statusCode(204);
  }

  @ParameterizedTest
  @EnumSource
  void arePatched(Kind kind) {
    String id = kind.create(kind.body("tags", List.of("one", "two")));
    String tag =
        kind.patch(id, Map.of("tags", List.of("three"), kind.label, "Patched"))
            .statusCode(200)
            .body("version", equalTo(2))
            .body("tags", equalTo(List.of("three")))
            .body(kind.label, equalTo("Patched"))
            .extract()
            .header("ETag");
    kind.get(id).statusCode(200).header("ETag", tag).body(kind.label, equalTo("Patched"));
    kind.patch(id, "{\"tags\":null}").statusCode(200).body("tags", equalTo(List.of()));
    kind.patch(id, "{\"version\":9,\"createdAt\":\"x\"}")
        .statusCode(200)
        .body("version", equalTo(3));
  }

  @ParameterizedTest
  @EnumSource
  void areValidWhenPatched(Kind kind) {
    String id = kind.create();
    refused(kind.patch(id, "{\"" + kind.label + "\":null}"), 400, "/" + kind.label, "required");
    refused(kind.patch(id, "{\"id\":\"another\"}"), 422, "/id", "inconsistent");
    refused(kind.patch(id, "{\"id\":null}"), 422, "/id", "inconsistent");
    refused(kind.patch(id, "{\"nope\":1}"), 400, "/nope", "unknown");
    refused(kind.patch(id, "[]"), 400, "", "type");
    refused(kind.patch(id, "{\"tags\":[\"a\",\"a\"]}"), 400, "/tags", "duplicate");
    kind.patch(id, "").statusCode(400);
    kind.patch(id, "{").statusCode(400);
    kind.patch("never-was", "{}").statusCode(404);
    kind.get(id).statusCode(200).body("version", equalTo(1));
  }

  private static void refused(ValidatableResponse answer, int status, String at, String code) {
    answer
        .statusCode(status)
        .body("errors.pointer", equalTo(List.of(at)))
        .body("errors.code", equalTo(List.of(code)));
  }

  @ParameterizedTest
  @EnumSource
  void sayHowTheyCanBePatched(Kind kind) {
    String path = kind.path + "/" + kind.seeded;
    given()
        .options(path)
        .then()
        .statusCode(204)
        .header("Accept-Patch", "application/merge-patch+json");
    given()
        .header("If-Match", "*")
        .contentType("application/json")
        .body("{}")
        .patch(path)
        .then()
        .statusCode(415)
        .header("Accept-Patch", "application/merge-patch+json");
  }

  @ParameterizedTest
  @EnumSource
  void areLeftAloneByDryRuns(Kind kind) {
    String id = kind.create();
    String read = kind.get(id).extract().asString();
    String unborn = "dry-" + id;
    dry(kind, Method.POST, "", kind.body("id", unborn)).statusCode(201).body("id", equalTo(unborn));
    dry(kind, Method.PUT, "/" + unborn, kind.body()).statusCode(201);
    kind.get(unborn).statusCode(404);
    dry(kind, Method.PUT, "/" + id, kind.body())
        .statusCode(200)
        .header("ETag", startsWith("\"2-"))
        .body("version", equalTo(2));
    dry(kind, Method.PATCH, "/" + id, Map.of("tags", List.of("x")))
        .statusCode(200)
        .body("tags", equalTo(List.of("x")));
    dry(kind, Method.PATCH, "/" + id, Map.of("tags", 1)).statusCode(400);
    dry(kind, Method.DELETE, "/" + id, Map.of()).statusCode(204);
    kind.get(id).statusCode(200).body(equalTo(read));
    given()
        .contentType("application/json")
        .body(kind.body())
        .post(kind.path + "?dryRun=perhaps")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("dryRun")));
  }

  private static ValidatableResponse dry(Kind kind, Method method, String path, Object body) {
    RequestSpecification request =
        given()
            .contentType(
                method == Method.PATCH ? "application/merge-patch+json" : "application/json")
            .body(body);
    if (method != Method.POST && !path.startsWith("/dry-")) {
      request.header("If-Match", "*");
    }
    return request.request(method, kind.path + path + "?dryRun=true").then();
  }

  @ParameterizedTest
  @EnumSource
  void thatAreDeletedLeaveTheirHistory(Kind kind) {
    String id = kind.create();
    String history = kind.path + "/" + id + "/history";
    kind.delete(id).statusCode(204);
    kind.get(id)
        .statusCode(410)
        .body("detail", containsString("deleted"))
        .body("history", equalTo(history))
        .header("Link", equalTo("<" + history + ">; rel=\"version-history\""));
    kind.delete(id).statusCode(410);
    kind.patch(id, "{}").statusCode(410);
    kind.put(id, kind.body()).statusCode(412);
    kind.post(kind.body("id", id)).statusCode(409);
  }

  @ParameterizedTest
  @EnumSource
  void thatAreDeletedCanBeRestored(Kind kind) {
    String id = kind.create();
    String old = kind.get(id).extract().asString();
    kind.delete(id).statusCode(204);
    kind.putNew(id, old)
        .statusCode(201)
        .header("Location", endsWith(kind.path + "/" + id))
        .body("version", equalTo(3))
        .body("createdAt", equalTo(JsonPath.from(old).getString("createdAt")));
    kind.get(id).statusCode(200).body(kind.label, equalTo(JsonPath.from(old).get(kind.label)));
    kind.delete(id).statusCode(204);
    conditional(kind, id, "If-None-Match", "*", 201);
    kind.get(id).statusCode(200).body("version", equalTo(5));
  }

  @ParameterizedTest
  @EnumSource
  void thatNeverWereAreNotFound(Kind kind) {
    for (String id : List.of("never-was", "NOT-AN-ID", "a--b", "x".repeat(101), "%00", "日本")) {
      kind.get(id).statusCode(404);
      kind.delete(id).statusCode(404);
    }
    kind.putNew("NOT-AN-ID", kind.body()).statusCode(400).body("errors.parameter", hasItem("id"));
  }

  @ParameterizedTest
  @EnumSource
  void doNotTakeTheIdOfASubPath(Kind kind) {
    kind.post(kind.body("id", "facets")).statusCode(422).body("errors.code", hasItem("reserved"));
    kind.putNew("facets", kind.body()).statusCode(405);
    kind.post(kind.body("id", "facets.csv")).statusCode(400);
    assertThat(kind.create(kind.body(kind.label, "Facets"))).startsWith("facets-");
  }

  @ParameterizedTest
  @EnumSource
  void citeTheirSources(Kind kind) {
    Map<String, Object> citation =
        Map.of(
            "source", Map.of("id", "fdd-2020-09-10", "title", "ignored"),
            "locator", "paragraph 3",
            "field", "/" + kind.label,
            "attributedTo", "suh-hoon",
            "note", "As \"quoted\" there. 日本 🎉");
    String id =
        kind.create(
            kind.body(
                "citations",
                List.of(citation, Map.of("source", "fdd-2020-09-10", "stance", "DISPUTES"))));
    kind.get(id)
        .body("citations[0].source.id", equalTo("fdd-2020-09-10"))
        .body("citations[0].source.title", containsString("Washington"))
        .body("citations[0].stance", equalTo("SUPPORTS"))
        .body("citations[0].attributedTo.name", containsString("Suh"))
        .body("citations[0].note", equalTo(citation.get("note")))
        .body("citations[1].stance", equalTo("DISPUTES"));
  }

  @ParameterizedTest
  @EnumSource
  void nameEveryReferenceToNothing(Kind kind) {
    Map<String, Object> citation = Map.of("source", "no-source", "attributedTo", "no-actor");
    kind.post(kind.body("citations", List.of(Map.of("source", "fdd-2020-09-10"), citation)))
        .statusCode(422)
        .body(
            "errors.pointer", equalTo(List.of("/citations/1/source", "/citations/1/attributedTo")))
        .body("errors.code", equalTo(List.of("reference", "reference")));
  }

  @ParameterizedTest
  @EnumSource
  void carryTheIdsOfOtherSystems(Kind kind) {
    List<Map<String, String>> ids = List.of(Map.of("scheme", "wikidata", "value", "Q17"));
    String id = kind.create(kind.body("externalIds", ids));
    kind.get(id).body("externalIds", equalTo(ids));
    kind.post(kind.body("externalIds", List.of(ids.get(0), ids.get(0))))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/externalIds/1")));
  }

  @ParameterizedTest
  @EnumSource
  void citationsConcernMembersThatTheRecordHas(Kind kind) {
    for (String field :
        List.of("", "/id", "/version", "/" + kind.label, "/tags", "/citations/0/source")) {
      kind.post(cited(kind, field)).statusCode(201);
    }
    for (String field :
        List.of("/", "/nope", "/tags/2", "/tags/-", "/" + kind.label + "/0", "/externalIds/0")) {
      refused(kind.post(cited(kind, field)), 422, "/citations/0/field", "reference");
    }
  }

  private static Map<String, Object> cited(Kind kind, String field) {
    Map<String, Object> body = kind.body("tags", List.of("one", "two"));
    body.put("citations", List.of(Map.of("source", "fdd-2020-09-10", "field", field)));
    return body;
  }
}
