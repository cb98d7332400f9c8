package org.entente.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags and cache headers: how long an answer is valid, and where it may be used. */
@QuarkusTest
class CachingTest {

  @ParameterizedTest
  @EnumSource
  void listsAreKnownUntilSomethingInThemChanges(Kind kind) {
    String id = kind.create(kind.body("tags", List.of("first")));
    String list = kind.path + "?sort=-updatedAt&limit=5";
    Stream.<Consumer<String>>of(
            one -> kind.patch(one, Map.of("tags", List.of("second"))).statusCode(200),
            one -> kind.put(one, kind.body()).statusCode(200),
            one -> kind.create(),
            one -> kind.delete(one).statusCode(204))
        .forEach(
            write -> {
              String tag = given().get(list).header("ETag");
              known(list, tag).then().statusCode(304).header("ETag", tag).body(equalTo(""));
              write.accept(id);
              known(list, tag).then().statusCode(200).header("ETag", not(tag));
            });
  }

  @Test
  void listsAreKnownWhenOthersChange() {
    String list = "/events?agreement=gsomia";
    String tag = given().get(list).header("ETag");
    Kind.SOURCE.create();
    known(list, tag).then().statusCode(304);
  }

  @Test
  void listsAreKnownByWeakTagsAndByAny() {
    String list = "/events?agreement=gsomia";
    String tag = given().get(list).header("ETag");
    known(list, "W/" + tag).then().statusCode(304);
    known(list, "\"other\", " + tag).then().statusCode(304).header("ETag", tag);
    known(list, "*").then().statusCode(304);
    known(list, "\"other\"").then().statusCode(200);
  }

  /** Apache and Jetty append the coding to the tag of an answer that they compress. */
  @ParameterizedTest
  @ValueSource(strings = {"-gzip", "-br", "-zstd", "-deflate", "--gzip", ";gzip"})
  void answersAreKnownByTagsThatAProxyExtended(String suffix) {
    for (String path :
        List.of("/events?agreement=gsomia", "/events/gsomia-signed", "/graph?actor=japan")) {
      String tag = given().get(path).header("ETag");
      String extended = tag.replaceFirst("\"$", suffix + "\"");
      known(path, extended).then().statusCode(304);
      known(path, "W/" + extended).then().statusCode(304);
      known(path, "W/" + tag).then().statusCode(304);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"junk", "\"open", "\"one\" \"two\"", "\"one\", junk", "*, \"one\"", "w/\"one\""})
  void malformedTagsAreRefused(String tags) {
    known("/events/gsomia-signed", tags).then().statusCode(400);
    known("/events?limit=1", tags).then().statusCode(400);
  }

  @Test
  void aListOfTagsMayHaveEmptyElements() {
    String tag = given().get("/events/gsomia-signed").header("ETag");
    known("/events/gsomia-signed", ", \"\" ,," + tag + ",").then().statusCode(304);
    known("/events/gsomia-signed", "\"\",".repeat(4000) + tag).then().statusCode(304);
  }

  @Test
  void questionsWithEqualAnswersHaveTagsOfTheirOwn() {
    String tag = given().get("/events?tag=there-is-no-such-tag").header("ETag");
    for (String other : List.of("/events?tag=nor-such-a-tag", "/sources?tag=nor-such-a-tag")) {
      known(other, tag).then().statusCode(200);
      known(other, tag.replaceFirst(".*-", "\"x-")).then().statusCode(200);
    }
    String facets = given().get("/events/facets?actor=nobody&facet=type").header("ETag");
    known("/events/facets?actor=no-one&facet=type", facets).then().statusCode(200);
  }

  @Test
  void emptyListsAreKnown() {
    String list = "/events?tag=there-is-no-such-tag";
    known(list, given().get(list).header("ETag")).then().statusCode(304);
  }

  @Test
  void namesOfOthersCount() {
    String actor = Kind.ACTOR.create();
    Map<String, Object> part = Map.of("actor", actor, "role", "ACTOR");
    Kind.EVENT.create(Kind.EVENT.body("participants", List.of(part)));
    String list = "/events?actor=" + actor;
    String tag = given().get(list).header("ETag");
    Kind.ACTOR.patch(actor, Map.of("name", "Renamed")).statusCode(200);
    known(list, tag)
        .then()
        .statusCode(200)
        .body("items.participants.flatten().actor.name", hasItem("Renamed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events/facets?actor=%s", "/relations/%s/japan", "/graph?actor=%s"})
  void analysesAreKnownUntilTheyTellSomethingElse(String path) {
    String actor = Kind.ACTOR.create();
    createEventWithJapan(actor);
    String analysis = path.formatted(actor);
    Response first = given().get(analysis);
    String tag = first.header("ETag");
    Response again = given().get(analysis);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("ETag")).isEqualTo(tag);
    known(analysis, tag).then().statusCode(304).header("ETag", tag).body(equalTo(""));
    Kind.SOURCE.create();
    known(analysis, tag).then().statusCode(304);
    createEventWithJapan(actor);
    Response changed = known(analysis, tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.asString()).isNotEqualTo(first.asString());
    assertThat(given().get(analysis).asString()).isEqualTo(changed.asString());
  }

  private static void createEventWithJapan(String actor) {
    List<Map<String, Object>> parts =
        List.of(
            Map.of("actor", actor, "role", "ACTOR"), Map.of("actor", "japan", "role", "RECIPIENT"));
    Kind.EVENT.create(Kind.EVENT.body("participants", parts));
  }

  @Test
  void answersAreKeptAndAskedForAgain() {
    given()
        .get("/events/gsomia-signed")
        .then()
        .header("Cache-Control", "no-cache")
        .header("Vary", containsString("Accept"));
  }

  @Test
  void answersAreCompressedForWhoeverTakesIt() throws Exception {
    HttpResponse<byte[]> answer =
        send(HttpRequest.newBuilder(uri("/events")).header("Accept-Encoding", "gzip"));
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().allValues("Vary").toString())
        .containsIgnoringCase("accept-encoding");
    assertThat(answer.body()).startsWith(0x1f, 0x8b);
  }

  @Test
  void pagesOfOtherOriginsMayAsk() throws Exception {
    HttpResponse<byte[]> preflight =
        send(
            HttpRequest.newBuilder(uri("/events/gsomia-signed"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "If-Match,Content-Type,Change-Reason"));
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("PATCH");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("If-Match");
    Response read = given().header("Origin", "https://front.example").get("/events?limit=1");
    assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("https://front.example");
    assertThat(read.header("Access-Control-Expose-Headers"))
        .contains("ETag", "Link", "Location", "Retry-After");
    given().get("/events?limit=1").then().header("Access-Control-Allow-Origin", nullValue());
  }

  private static Response known(String list, String tag) {
    return given().header("If-None-Match", tag).get(list);
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + RestAssured.port + path);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }
}
