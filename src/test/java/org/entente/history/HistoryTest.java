package org.entente.history;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.Kind.AGREEMENT;
import static org.entente.Kind.RECOMMENDATION;
import static org.entente.Kind.SOURCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.entente.Credentials;
import org.entente.Kind;
import org.entente.http.RawHttp;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The revisions of records, and records as of a time. */
@QuarkusTest
class HistoryTest {

  @Inject Session session;

  @ParameterizedTest
  @EnumSource
  void tellsEveryWrite(Kind kind) {
    String id = kind.create();
    String first = kind.get(id).extract().asString();
    kind.patch(id, Map.of("tags", List.of("x"))).statusCode(200);
    String second = kind.get(id).extract().asString();
    given()
        .header("If-Match", "*")
        .header("Change-Reason", "Nach R%C3%BCckfrage")
        .delete(kind.path + "/" + id);
    kind.putNew(id, first).statusCode(201);
    ValidatableResponse history = history(kind, id, "");
    history
        .body("items.version", equalTo(List.of(4, 3, 2, 1)))
        .body("items.operation", equalTo(List.of("RESTORED", "DELETED", "UPDATED", "CREATED")))
        .body("items.author.unique()", equalTo(List.of("editor")))
        .body("items.kind.unique()", equalTo(List.of(kind.name())))
        .body("items[1].reason", equalTo("Nach Rückfrage"))
        .body("items[1].record", nullValue())
        .body("next", nullValue());
    assertThat(history.extract().asString())
        .contains("\"record\":" + first, "\"record\":" + second);
  }

  @ParameterizedTest
  @EnumSource
  void isReadInPages(Kind kind) {
    String id = kind.create();
    for (int version = 2; version <= 5; version++) {
      kind.patch(id, Map.of("tags", List.of("v" + version))).statusCode(200);
    }
    List<Integer> versions = new ArrayList<>();
    String next = kind.path + "/" + id + "/history?limit=2&diff=true";
    while (next != null) {
      Response page = given().urlEncodingEnabled(false).get(next);
      versions.addAll(page.path("items.version"));
      next = page.path("next");
    }
    assertThat(versions).containsExactly(5, 4, 3, 2, 1);
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatWasChanged(Kind kind) {
    String id = kind.create(kind.body("tags", List.of("old")));
    kind.patch(id, Map.of("tags", List.of("new"))).statusCode(200);
    kind.delete(id).statusCode(204);
    history(kind, id, "?diff=true")
        .body("items[0].patch", nullValue())
        .body("items[1].patch.tags", equalTo(List.of("new")))
        .body("items[1].patch.version", equalTo(2))
        .body("items[1].patch." + kind.label, nullValue())
        .body("items[2].patch.id", equalTo(id))
        .body("items[2].record", nullValue());
  }

  @Test
  void tellsNoNewNamesOfOthersAsChanges() {
    String actor = Kind.ACTOR.create();
    List<Map<String, String>> participants =
        List.of(
            Map.of("actor", actor, "role", "ACTOR"), Map.of("actor", "japan", "role", "RECIPIENT"));
    String id = Kind.EVENT.create(Kind.EVENT.body("participants", participants));
    Kind.ACTOR.patch(actor, Map.of("name", "New name")).statusCode(200);
    Kind.EVENT.patch(id, Map.of("tags", List.of("new"))).statusCode(200);
    Kind.EVENT.patch(id, Map.of("participants", participants.subList(0, 1))).statusCode(200);
    history(Kind.EVENT, id, "?diff=true")
        .body("items[1].patch.tags", equalTo(List.of("new")))
        .body("items[1].patch.participants", nullValue())
        .body("items[0].patch.participants.actor.name", equalTo(List.of("New name")));
  }

  @ParameterizedTest
  @EnumSource
  void keepsNothingOfWhatDidNotHappen(Kind kind) {
    Map<String, Object> body = kind.body();
    String id = kind.create(body);
    kind.put(id, body).statusCode(200);
    kind.post(kind.body("id", id)).statusCode(409);
    given().header("If-Match", "*").delete(kind.path + "/" + id + "?dryRun=true");
    history(kind, id, "").body("items.version", equalTo(List.of(1)));
    given().get(kind.path + "/never-was/history").then().statusCode(404);
  }

  @ParameterizedTest
  @EnumSource
  void beginsWithTheSeeds(Kind kind) {
    history(kind, kind.seeded, "")
        .body("items[-1].operation", equalTo("CREATED"))
        .body("items[-1].author", equalTo("entente"))
        .body("items[-1].record.id", equalTo(kind.seeded));
  }

  @ParameterizedTest
  @EnumSource
  void givesTheRecordAsItWasRecordedThen(Kind kind) {
    String id = kind.create();
    String first = kind.get(id).extract().asString();
    kind.patch(id, Map.of("tags", List.of("x"))).statusCode(200);
    kind.delete(id).statusCode(204);
    List<String> times = history(kind, id, "").extract().path("items.at");
    asOf(kind, id, times.get(2)).statusCode(200).body(equalTo(first));
    asOf(kind, id, times.get(1)).statusCode(200).body("tags", equalTo(List.of("x")));
    asOf(kind, id, times.get(0)).statusCode(410);
    asOf(kind, id, "2001-01-01T00:00:00+09:00").statusCode(404);
    asOf(kind, id, "yesterday").statusCode(400).body("errors.parameter", equalTo(List.of("asOf")));
  }

  @Test
  void keepsTheTwoClocksApart() {
    Map<String, Object> signed = Map.of("type", "SIGNATURE", "date", "2010");
    Map<String, Object> inForce = Map.of("type", "ENTRY_INTO_FORCE", "date", "2011");
    String id = AGREEMENT.create(AGREEMENT.body("actions", List.of(signed)));
    AGREEMENT.patch(id, Map.of("actions", List.of(signed, inForce))).statusCode(200);
    List<String> times = history(AGREEMENT, id, "").extract().path("items.at");
    status(id, times.get(1), "2009").body("status", equalTo("PROPOSED"));
    status(id, times.get(1), "2012").body("status", equalTo("SIGNED"));
    status(id, times.get(0), "2012").body("status", equalTo("IN_FORCE"));
    status(id, times.get(0), "2010").body("status", equalTo("SIGNED"));
    List<String> seeded =
        history(RECOMMENDATION, RECOMMENDATION.seeded, "").extract().path("items.at");
    given()
        .queryParam("asOf", seeded.get(0))
        .queryParam("on", "1999")
        .get(RECOMMENDATION.path + "/" + RECOMMENDATION.seeded)
        .then()
        .statusCode(200)
        .body("status", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"update change set author = 'somebody'", "delete from change", "truncate change"})
  void cannotBeRewritten(String statement) {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeMutationQuery(statement).executeUpdate()))
        .hasStackTraceContaining("never changed");
  }

  @Test
  void takesReasonsAsClientsSendThem() {
    reason("Because", "Because");
    reason("100%25 sure+certain", "100% sure+certain");
    reason("%E8%AA%A4%E8%A8%98", "誤記");
    reason("caf%65%cc%81 %F0%9F%99%88", "café 🙈");
    reason("  ", null);
    reason("%E8%AA%A4".repeat(500), "誤".repeat(500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100% sure",
        "%",
        "a%2",
        "%GG",
        "%u8AA4",
        "%E8%AA",
        "%FF",
        "%C0%80",
        "%ED%A0%80",
        "a%00b",
        "a%0Ab",
        "%E2%80%AE",
        "é",
        "a\tb"
      })
  void refusesMalformedReasons(String reason) {
    refuses(reason);
  }

  @Test
  void refusesLongReasonsAndBareOnes() throws IOException {
    refuses("x".repeat(501));
    refuses("%E8%AA%A4".repeat(501));
    String answer =
        RawHttp.headers(
            "DELETE /sources/none HTTP/1.1",
            "Host: localhost",
            "Authorization: "
                + "Basic "
                + Base64.getEncoder()
                    .encodeToString(("editor:" + Credentials.EDITOR_PASSWORD).getBytes(UTF_8)),
            "If-Match: *",
            "Change-Reason: 誤記");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("Change-Reason", "percent-encode");
  }

  private static void refuses(String reason) {
    given()
        .header("Change-Reason", reason)
        .contentType("application/json")
        .body(SOURCE.body())
        .post("/sources?dryRun=true")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("Change-Reason")));
  }

  private static void reason(String sent, String kept) {
    String id =
        given()
            .header("Change-Reason", sent)
            .contentType("application/json")
            .body(SOURCE.body())
            .post("/sources")
            .path("id");
    history(SOURCE, id, "").body("items[0].reason", equalTo(kept));
  }

  private static ValidatableResponse status(String id, String asOf, String on) {
    return given()
        .queryParam("asOf", asOf)
        .queryParam("on", on)
        .get("/agreements/" + id)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse asOf(Kind kind, String id, String time) {
    return given().queryParam("asOf", time).get(kind.path + "/" + id).then();
  }

  private static ValidatableResponse history(Kind kind, String id, String query) {
    return given().get(kind.path + "/" + id + "/history" + query).then().statusCode(200);
  }
}
