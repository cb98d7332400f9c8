package org.entente.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.Kind;
import org.entente.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that end in a format, compared with the same questions in JSON. */
@QuarkusTest
class DownloadsTest {

  private static final ObjectReader CSV =
      new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

  private static final List<String> QUADS =
      List.of("VERBAL_COOPERATION", "MATERIAL_COOPERATION", "VERBAL_CONFLICT", "MATERIAL_CONFLICT");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=date",
        "agreement=gsomia",
        "actor=japan&actor=south-korea&sort=-date",
        "country=KOR&from=2019-08&to=2019",
        "recommendation=keep-gsomia-in-force&kind=EVENT,RECOMMENDATION_STATUS",
        "coding=MACHINE&actor=nobody"
      })
  void aTimelineHasTheEntriesOfItsPages(String filters) throws IOException {
    List<Map<String, String>> rows = rows("/timeline.csv?" + filters);
    List<Map<String, Object>> entries = pages("/timeline?limit=200&" + filters);
    assertThat(rows).hasSameSizeAs(entries);
    for (int at = 0; at < rows.size(); at++) {
      Map<String, String> row = rows.get(at);
      Map<String, Object> entry = entries.get(at);
      for (String column : List.of("date", "endDate", "kind", "type", "quad", "headline", "href")) {
        assertThat(row).containsEntry(column, text(entry.get(column)));
      }
      Map<?, ?> record = (Map<?, ?>) entry.get("record");
      assertThat(row)
          .containsEntry("record.kind", text(record.get("kind")))
          .containsEntry("record.id", text(record.get("id")))
          .containsEntry("record.title", text(record.get("title")));
      Map<?, ?> actor = (Map<?, ?>) entry.getOrDefault("actor", Map.of());
      assertThat(row)
          .containsEntry("actor.id", text(actor.get("id")))
          .containsEntry("actor.name", text(actor.get("name")));
    }
  }

  private static List<Map<String, Object>> pages(String first) {
    Response page = given().get(first);
    List<Map<String, Object>> entries = page.path("items");
    while (page.path("next") != null) {
      page = given().urlEncodingEnabled(false).get(page.<String>path("next"));
      entries.addAll(page.path("items"));
    }
    return entries;
  }

  @Test
  void aTimelineHasNoMoreEntriesThanAreAskedFor() throws IOException {
    List<Map<String, String>> all = rows("/timeline.csv");
    assertThat(rows("/timeline.csv?limit=3")).isEqualTo(all.subList(0, 3));
    assertThat(rows("/timeline.csv?limit=999999999")).hasSameSizeAs(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreement=gsomia",
        "country=JPN&country=KOR&from=2019-08&to=2020&facet=year,actor",
        "actor=japan&role=RECIPIENT&limit=1",
        "tag=none-has-this"
      })
  void aTableHasTheCountsOfTheFacets(String filters) throws IOException {
    List<Map<String, String>> rows = rows("/events/facets.csv?" + filters);
    Map<String, Map<String, Object>> facets =
        given().get("/events/facets?" + filters).path("facets");
    List<Map<String, String>> counts =
        facets.entrySet().stream()
            .flatMap(
                facet ->
                    ((List<?>) facet.getValue().get("values"))
                        .stream()
                            .map(value -> (Map<?, ?>) value)
                            .map(
                                value ->
                                    Map.of(
                                        "facet", facet.getKey(),
                                        "value", text(value.get("value")),
                                        "label", text(value.get("label")),
                                        "count", text(value.get("count")),
                                        "href", text(value.get("href")),
                                        "omitted", text(facet.getValue().get("omitted")))))
            .toList();
    assertThat(rows).isEqualTo(counts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relations/JPN/KOR%s?from=2016&to=2023",
        "/relations/japan/south-korea%s?interval=month&from=2019&to=2019",
        "/relations/JPN/KOR%s?interval=quarter&coding=HUMAN,MACHINE&from=2019",
        "/relations/FJI/TON%s"
      })
  void aTableHasTheBucketsOfARelation(String path) throws IOException {
    List<Map<String, String>> rows = rows(path.formatted(".csv"));
    List<Map<String, Object>> buckets = given().get(path.formatted("")).path("buckets");
    assertThat(rows).hasSameSizeAs(buckets);
    for (int at = 0; at < rows.size(); at++) {
      Map<String, String> row = rows.get(at);
      Map<String, Object> bucket = buckets.get(at);
      for (String column : List.of("start", "end", "n", "href")) {
        assertThat(row).containsEntry(column, text(bucket.get(column)));
      }
      for (String quad : QUADS) {
        assertThat(row)
            .containsEntry("quads." + quad, text(((Map<?, ?>) bucket.get("quads")).get(quad)));
      }
      ((Map<?, ?>) bucket.get("direction"))
          .forEach((name, n) -> assertThat(row).containsEntry("direction." + name, text(n)));
      assertScores(row, (List<?>) bucket.get("scores"));
    }
  }

  private static void assertScores(Map<String, String> row, List<?> scores) {
    for (Object score : scores) {
      Map<?, ?> summary = (Map<?, ?>) score;
      for (String member : List.of("n", "mean", "min", "max")) {
        String cell = row.get("scores.%s.%s".formatted(summary.get("scale"), member));
        assertThat(Float.valueOf(cell)).isEqualTo(((Number) summary.get(member)).floatValue());
      }
    }
    long filled =
        row.keySet().stream()
            .filter(name -> name.matches("scores\\..*\\.n") && !row.get(name).isEmpty())
            .count();
    assertThat(filled).isEqualTo(scores.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline.csv?actor=%s",
        "/events/facets.csv?facet=actor&actor=%s",
        "/events.csv?actor=%s",
        "/actors.csv?sort=-createdAt&limit=1"
      })
  void aNameThatMayBeAFormulaIsDefused(String path) throws IOException {
    String name = "＝HYPERLINK(1) " + System.nanoTime();
    String actor = Kind.ACTOR.create(Map.of("name", name, "kind", "STATE", "country", "FJI"));
    Kind.EVENT.create(
        Map.of(
            "title",
            name,
            "type",
            "CONSULT",
            "startDate",
            "2019",
            "participants",
            List.of(Map.of("actor", actor, "role", "ACTOR"))));
    assertThat(rows(path.formatted(actor)).stream().flatMap(row -> row.values().stream()).toList())
        .contains("'" + name)
        .doesNotContain(name);
  }

  @ParameterizedTest
  @CsvSource({
    "/timeline.csv?agreement=gsomia, timeline, /timeline?agreement=gsomia",
    "/timeline.csv?limit=1000, timeline, /timeline",
    "/events/facets.csv?facet=type, events-facets, /events/facets?facet=type",
    "/relations/JPN/KOR.csv?from=2018, relations-JPN-KOR, /relations/JPN/KOR?from=2018",
    "/events.geojson?actor=japan, events, /events?actor=japan",
    "/events.csv?actor=japan&limit=300, events, /events?actor=japan",
    "/events.ndjson?actor=japan, events, /events?actor=japan"
  })
  void aFileHasANameAndATagAndLeadsToTheJson(String path, String name, String json) {
    String extension = path.replaceFirst(".*(\\.[a-z]+)\\?.*", "$1");
    Response file = given().get(path);
    file.then()
        .statusCode(200)
        .header("Cache-Control", "no-cache")
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s%s\"".formatted(name, PartialDate.today(), extension));
    assertThat(file.header("Vary")).contains("Accept", "Accept-Encoding");
    assertThat(file.header("Link")).endsWith(json + ">; rel=\"alternate\"");
    given().get(json).then().statusCode(200).contentType("application/json");
    String tag = file.header("ETag");
    for (String known : List.of(tag, tag.replaceFirst("\"$", "-gzip\""), "*")) {
      given().header("If-None-Match", known).get(path).then().statusCode(304).header("ETag", tag);
    }
    Kind.EVENT.create(
        Kind.EVENT.body(
            "participants",
            List.of(
                Map.of("actor", "japan", "role", "ACTOR"),
                Map.of("actor", "south-korea", "role", "RECIPIENT"))));
    assertThat(given().header("If-None-Match", "\"other\"").get(path).statusCode()).isEqualTo(200);
    Response head = given().head(path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.contentType()).isEqualTo(file.contentType());
    assertThat(head.header("Content-Disposition")).isEqualTo(file.header("Content-Disposition"));
  }

  @Test
  void aFileIsReadAgainOnceSomethingIsWritten() {
    for (String path : List.of("/timeline.csv?actor=japan", "/events.geojson", "/records.ndjson")) {
      String tag = given().get(path).header("ETag");
      Kind.EVENT.create();
      given().header("If-None-Match", tag).get(path).then().statusCode(200);
    }
  }

  /** More than may run at once would be held if these did not end. */
  @Test
  void headersAloneHoldNothing() {
    for (int time = 0; time < 40; time++) {
      given().head("/timeline.csv").then().statusCode(200);
      given().head("/events.geojson").then().statusCode(200);
      given().head("/records.ndjson").then().statusCode(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/timeline.csv?cursor=x, cursor",
    "/timeline.csv?limit=0, limit",
    "/timeline.csv?sort=title, sort",
    "/timeline.csv?format=csv, format",
    "/events.geojson?cursor=x, cursor",
    "/events.geojson?total=true, total",
    "/events.geojson?fields=title, fields",
    "/events.geojson?include=participants.actor, include",
    "/events.geojson?format=csv, format",
    "/events.geojson?bbox=1, bbox",
    "/events/facets.csv?facet=place, facet",
    "/events/facets.csv?format=csv, format",
    "/relations/JPN/KOR.csv?interval=day, interval",
    "/relations/JPN/JPN.csv, b"
  })
  void aWrongParameterIsNamed(String path, String parameter) {
    given().get(path).then().statusCode(400).body("errors.parameter", hasItem(parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline.csv",
        "/events/facets.csv",
        "/relations/JPN/KOR.csv",
        "/events.geojson",
        "/events.csv",
        "/events.ndjson",
        "/records.ndjson",
        "/events",
        "/timeline"
      })
  void anAddressAnswersOneFormat(String path) {
    String other = path.endsWith("csv") ? "application/json" : "text/csv";
    given().accept(other).get(path).then().statusCode(406);
    given().accept("text/html, */*;q=0.8").get(path).then().statusCode(200);
  }

  @Test
  void anUnknownSideIsNotFound() {
    given().get("/relations/no-such-actor/japan.csv").then().statusCode(404);
    String actor = Kind.ACTOR.create();
    Kind.ACTOR.delete(actor).statusCode(204);
    given().get("/relations/%s/japan.csv".formatted(actor)).then().statusCode(410);
  }

  @Test
  void anIdIsNoFormat() {
    given().get("/events/geojson").then().statusCode(404).body("detail", containsString("geojson"));
    given().get("/events/x.csv").then().statusCode(404);
  }

  private static List<Map<String, String>> rows(String path) throws IOException {
    Response answer = given().get(path);
    answer.then().statusCode(200).contentType(startsWith("text/csv")).body(startsWith("\uFEFF"));
    try (MappingIterator<Map<String, String>> rows =
        CSV.readValues(new String(answer.asByteArray(), UTF_8).substring(1))) {
      return rows.readAll();
    }
  }

  private static String text(Object value) {
    return Stream.ofNullable(value).map(String::valueOf).findFirst().orElse("");
  }
}
