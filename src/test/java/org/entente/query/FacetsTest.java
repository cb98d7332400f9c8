package org.entente.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of all collections by facet, each the number of records in the list that it names. */
@QuarkusTest
class FacetsTest {

  private static final Map<Kind, List<String>> FACETS =
      Map.of(
          Kind.ACTOR, List.of("kind", "country", "sector"),
          Kind.AGREEMENT, List.of("status", "form", "ambit", "party", "subject", "year"),
          Kind.EVENT, List.of("type", "quad", "year", "country", "actor"),
          Kind.RECOMMENDATION,
              List.of("addressee", "issuer", "theme", "response", "status", "year"),
          Kind.SOURCE, List.of("kind", "publisher", "language", "year"));

  private static final CsvMapper TABLES = new CsvMapper();

  @ParameterizedTest
  @EnumSource
  void areAllReturned(Kind kind) {
    given()
        .get(kind.path + "/facets")
        .then()
        .statusCode(200)
        .body("facets.keySet().sort()", equalTo(FACETS.get(kind).stream().sorted().toList()))
        .body("href", startsWith(kind.path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actors?",
        "/actors?country=KOR,JPN&kind=PERSON,GOVERNMENT_BODY",
        "/actors?sector=GOV&sector=MIL,GOV",
        "/actors?q=japan",
        "/actors?affiliation=fdd",
        "/agreements?",
        "/agreements?on=2019-09-01",
        "/agreements?on=2016-11-22&party=japan",
        "/agreements?party=japan&party=south-korea,united-states&status=IN_FORCE,LAPSED",
        "/agreements?party=japan&partyStatus=BOUND,NOTICE_GIVEN&on=2019-09-01",
        "/agreements?party=japan&partyStatus=BOUND,NOTICE_GIVEN&partyStatus=BOUND",
        "/agreements?ambit=TRILATERAL,BILATERAL&subject=consultation,intelligence+sharing",
        "/agreements?from=2016&to=2023-08&form=TREATY,AGREEMENT",
        "/agreements?event=gsomia-signed",
        "/events?",
        "/events?coding=HUMAN,MACHINE",
        "/events?actor=japan&role=RECIPIENT",
        "/events?actor=japan&role=RECIPIENT,ACTOR&role=ACTOR",
        "/events?role=RECIPIENT&role=ACTOR&country=JPN",
        "/events?agreement=gsomia&effect=INVOKES&effect=THREATENS",
        "/events?from=2018-10&to=2019&from=2019-02&type=SANCTION,THREATEN",
        "/events?q=export",
        "/events?tag=none-has-this",
        "/recommendations?",
        "/recommendations?on=2023-01-01",
        "/recommendations?on=2018&status=OPEN",
        "/recommendations?status=OPEN,IMPLEMENTED&addressee=south-korea",
        "/recommendations?respondent=south-korea&response=PARTLY_ACCEPTED",
        "/recommendations?theme=working-level+diplomacy&issuer=mathew-ha&from=2020&to=2020",
        "/recommendations?evidence=camp-david-summit&on=2023-08-18",
        "/sources?",
        "/sources?publisher=Yonhap+News+Agency&kind=ARTICLE,REPORT",
        "/sources?from=2019-07&to=2023&language=en",
        "/sources?source=fdd-2020-09-10",
      })
  void countWhatTheirListsHave(String list) {
    assertCounts(list.replace("?", "/facets?limit=40&"));
  }

  /** Each has several values, and dates, names and texts that are hard to count or to name. */
  @ParameterizedTest
  @EnumSource
  void countRecordsThatAreHardToCount(Kind kind) {
    String tag = "hard-" + UUID.randomUUID();
    String other = Kind.ACTOR.create();
    hardMembers(kind, other).forEach(members -> create(kind, tag, members));
    assertCounts(kind.path + "/facets?limit=200&tag=" + tag);
    for (String filter : filters(kind, other)) {
      assertCounts("%s/facets?limit=200&tag=%s&%s".formatted(kind.path, tag, filter));
    }
  }

  private static List<Map<String, Object>> hardMembers(Kind kind, String other) {
    return switch (kind) {
      case ACTOR ->
          List.of(
              Map.of("sectors", List.of("GOV", "MIL"), "country", "KOR"),
              Map.of("sectors", List.of("MIL")));
      case AGREEMENT ->
          List.of(
              Map.of(
                  "subjects",
                  List.of("Peace, security", "peace security", "，", "!?"),
                  "parties",
                  List.of(Map.of("actor", other), Map.of("actor", "japan")),
                  "actions",
                  List.of(
                      Map.of("type", "SIGNATURE", "date", "2016-11-23"),
                      Map.of("type", "ENTRY_INTO_FORCE", "date", "2016"))),
              Map.of(
                  "subjects",
                  List.of("ＰＥＡＣＥ、 Sécurité", "安全 保障"),
                  "parties",
                  Stream.of(other, "japan", "south-korea", "china", "united-states")
                      .map(party -> Map.of("actor", party))
                      .toList(),
                  "actions",
                  List.of(Map.of("type", "SIGNATURE", "date", "201X"))));
      case EVENT ->
          List.of(
              Map.of(
                  "startDate",
                  "198X",
                  "participants",
                  List.of(
                      Map.of("actor", other, "role", "ACTOR"),
                      Map.of("actor", other, "role", "RECIPIENT"),
                      Map.of("actor", "japan", "role", "RECIPIENT"))),
              Map.of(
                  "startDate",
                  "2018-12-31/2020",
                  "participants",
                  List.of(
                      Map.of("actor", other, "role", "RECIPIENT"),
                      Map.of("actor", "japan", "role", "ACTOR"),
                      Map.of("actor", "samsung", "role", "ACTOR"))));
      case RECOMMENDATION ->
          List.of(
              Map.of(
                  "issuedOn",
                  "2019/2021",
                  "addressees",
                  List.of(other, "japan"),
                  "themes",
                  List.of("Peace, security", "peace-security", ",", "♥"),
                  "responses",
                  List.of(
                      Map.of("addressee", other, "response", "ACCEPTED"),
                      Map.of("addressee", "japan", "response", "REJECTED")),
                  "statusChanges",
                  List.of(Map.of("status", "IMPLEMENTED", "date", "2022"))),
              Map.of(
                  "issuedOn",
                  "2030",
                  "addressees",
                  List.of(other),
                  "themes",
                  List.of("Peace & security")));
      case SOURCE ->
          List.of(
              Map.of("publisher", "Peace, Inc.", "language", "zh-Hant", "publishedOn", "1999~"),
              Map.of("publisher", "peace inc"),
              Map.of("publisher", ",,", "language", "en", "publishedOn", "2001-05"));
    };
  }

  private static List<String> filters(Kind kind, String other) {
    return switch (kind) {
      case ACTOR -> List.of("sector=GOV&sector=MIL", "country=KOR,JPN");
      case AGREEMENT ->
          List.of(
              "on=2016-12-01",
              "on=2016-12-01&status=SIGNED&party=japan," + other,
              "on=2020&party=%s&partyStatus=SIGNED".formatted(other),
              "subject=PEACE+security&to=2016");
      case EVENT ->
          List.of(
              "role=ACTOR&role=RECIPIENT",
              "actor=japan&actor=%s&role=RECIPIENT".formatted(other),
              "from=1985&to=2019",
              "country=JPN&country=KOR");
      case RECOMMENDATION ->
          List.of(
              "response=ACCEPTED&response=REJECTED",
              "respondent=%s&response=ACCEPTED".formatted(other),
              "respondent=%s&response=REJECTED".formatted(other),
              "on=2021&theme=peace+security",
              "status=OPEN&on=2030-01-01");
      case SOURCE -> List.of("from=1999", "to=2000&publisher=peace+inc");
    };
  }

  private static void create(Kind kind, String tag, Map<String, Object> members) {
    Map<String, Object> body = kind.body("tags", List.of(tag));
    body.putAll(members);
    kind.create(body);
  }

  @ParameterizedTest
  @EnumSource
  void areReturnedByNameAndUpToALimit(Kind kind) {
    String facet = FACETS.get(kind).get(0);
    String other = FACETS.get(kind).get(1);
    String facets = kind.path + "/facets?facet=" + facet;
    JsonPath all = given().get(facets + "&limit=200").jsonPath();
    int known = all.getList("facets.%s.values".formatted(facet)).size();
    given()
        .get(facets + "&limit=1")
        .then()
        .body("facets", allOf(hasKey(facet), not(hasKey(other))))
        .body("facets.%s.values.size()".formatted(facet), equalTo(1))
        .body(
            "facets.%s.values[0]".formatted(facet),
            equalTo(values(all, facet).findFirst().orElseThrow()))
        .body("facets.%s.omitted".formatted(facet), equalTo(known - 1));
  }

  @ParameterizedTest
  @EnumSource
  void areATableToo(Kind kind) throws IOException {
    Response table = given().get(kind.path + "/facets.csv?limit=7");
    table.then().statusCode(200).header("Content-Disposition", startsWith("attachment"));
    JsonPath json = given().get(kind.path + "/facets?limit=7").jsonPath();
    List<String> counts =
        FACETS.get(kind).stream()
            .flatMap(facet -> values(json, facet).map(value -> facet + " " + shown(value)))
            .toList();
    assertThat(rows(table).map(row -> row.get("facet") + " " + shown(row)))
        .containsExactlyInAnyOrderElementsOf(counts);
  }

  private static Stream<Map<String, Object>> values(JsonPath answer, String facet) {
    return answer.<Map<String, Object>>getList("facets.%s.values".formatted(facet)).stream();
  }

  private static String shown(Map<String, ?> value) {
    return "%s %s %s".formatted(value.get("value"), value.get("count"), value.get("href"));
  }

  private static Stream<Map<String, String>> rows(Response table) throws IOException {
    String text = new String(table.asByteArray(), UTF_8).substring(1);
    try (MappingIterator<Map<String, String>> rows =
        TABLES
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      return rows.readAll().stream();
    }
  }

  @ParameterizedTest
  @EnumSource
  void areKnownUntilTheyChange(Kind kind) {
    String tag = "known-" + UUID.randomUUID();
    String facets = kind.path + "/facets?tag=" + tag;
    String known = given().get(facets).header("ETag");
    Kind.SOURCE.create();
    given().header("If-None-Match", known).get(facets).then().statusCode(304);
    kind.create(kind.body("tags", List.of(tag)));
    given()
        .header("If-None-Match", known)
        .get(facets)
        .then()
        .statusCode(200)
        .body("total", equalTo(1));
  }

  @ParameterizedTest
  @EnumSource
  void nameWrongParameters(Kind kind) {
    for (String wrong :
        List.of(
            "facet=nothing",
            "facet=",
            "limit=0",
            "limit=201",
            "sort=-createdAt",
            "cursor=x",
            "total=true",
            "fields=id",
            "tag=%20",
            "q=")) {
      for (String path : List.of("/facets?", "/facets.csv?")) {
        given()
            .urlEncodingEnabled(false)
            .get(kind.path + path + wrong)
            .then()
            .statusCode(400)
            .body("errors.parameter", contains(wrong.split("=")[0]));
      }
    }
  }

  /** A list takes no eleventh value of a filter, so none would have the count. */
  @ParameterizedTest
  @CsvSource({
    "/events/facets, actor, role=ACTOR",
    "/recommendations/facets, addressee, from=2000",
    "/recommendations/facets, theme, from=2000",
    "/agreements/facets, party, on=2020"
  })
  void areLeftOutWhereNoValueCanBeAdded(String path, String facet, String other) {
    String ten =
        IntStream.range(0, 10)
            .mapToObj(number -> "%s=x-%d".formatted(facet, number))
            .collect(Collectors.joining("&", path + "?", "&" + other));
    given().get(ten).then().statusCode(200).body("facets", not(hasKey(facet)));
    given()
        .get(ten + "&facet=" + facet)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("facet"));
  }

  /** Repetitions of a member with one value are alternatives; a count takes one of them alone. */
  @Test
  void countAlternativesOneByOne() {
    String path = "/actors/facets?kind=STATE&kind=COURT,PERSON&facet=kind";
    assertCounts(path);
    given().get(path).then().body("facets.kind.values.value", hasItems("STATE", "COURT", "PERSON"));
  }

  @Test
  void nameWhatTheyCountAsMostRecordsWriteIt() {
    String tag = "spelled-" + UUID.randomUUID();
    for (String theme : List.of("Export Controls", "export-controls", "export-controls")) {
      create(Kind.RECOMMENDATION, tag, Map.of("themes", List.of(theme)));
    }
    given()
        .get("/recommendations/facets?facet=theme&tag=" + tag)
        .then()
        .body("facets.theme.values.value", contains("export controls"))
        .body("facets.theme.values.label", contains("export-controls"))
        .body("facets.theme.values.count", contains(3));
  }

  private static void assertCounts(String path) {
    JsonPath facets =
        given().urlEncodingEnabled(false).get(path).then().statusCode(200).extract().jsonPath();
    assertTotal(facets.getString("href"), facets.getInt("total"));
    for (Object facet : facets.getMap("facets").keySet()) {
      values(facets, (String) facet)
          .forEach(value -> assertTotal((String) value.get("href"), (int) value.get("count")));
    }
  }

  private static void assertTotal(String href, int count) {
    String list = href + (href.contains("?") ? "&" : "?") + "total=true&limit=1";
    Response answer = given().urlEncodingEnabled(false).get(list);
    assertThat(answer.statusCode()).as(list).isEqualTo(200);
    assertThat(answer.jsonPath().getInt("total")).as(list).isEqualTo(count);
  }
}
