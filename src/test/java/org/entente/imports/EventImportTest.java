package org.entente.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.imports.Files.imported;
import static org.entente.imports.Files.lines;
import static org.entente.imports.Files.real;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports event data of ICEWS and GDELT as it is published. */
@QuarkusTest
class EventImportTest {

  private static final String ICEWS_NAMES = lines("icews.csv").get(0);

  @ParameterizedTest
  @CsvSource({
    "icews.csv, icews, 15, 3",
    "gdelt-2.0.tsv, gdelt-2.0, 15, 3",
    "gdelt-1.0.tsv, gdelt-1.0, 10, 2"
  })
  void aSecondImportChangesNothing(String file, String format, int rows, int statements) {
    JsonPath first = imported(real(file));
    assertThat(first.getString("state")).isEqualTo("DONE");
    assertThat(first.getString("format")).isEqualTo(format);
    assertThat(first.getInt("read")).isEqualTo(rows);
    assertThat(first.getInt("skipped.NOT_AN_EVENT_OF_PLOVER")).isEqualTo(statements);
    assertThat(first.getInt("created") + first.getInt("unchanged")).isEqualTo(rows - statements);
    assertThat(first.getList("errors")).isEmpty();
    JsonPath second = imported("?format=" + format, real(file));
    assertThat(second.getInt("unchanged")).isEqualTo(rows - statements);
    assertThat(second.getInt("alsoCreated.actors")).isZero();
    assertThat(second.getInt("alsoCreated.sources")).isZero();
    assertThat(second.getInt("progress")).isEqualTo(100);
  }

  @Test
  void aRowOfIcewsBecomesAnEvent() {
    imported(real("icews.csv"));
    event("icews-20180601-32891218")
        .body("title", equalTo("North Korea → United States: Engage in negotiation"))
        .body("type", equalTo("CONSULT"))
        .body("contexts", contains("diplomatic"))
        .body("startDate", equalTo("2018-06-01"))
        .body("score", equalTo(7.0f))
        .body("scoreScale", equalTo("GOLDSTEIN"))
        .body("coding", equalTo("MACHINE"))
        .body("participants.actor.id", contains("north-korea", "united-states"))
        .body("participants.role", contains("ACTOR", "RECIPIENT"))
        .body("location.name", equalTo("North Korea"))
        .body("location.country", equalTo("PRK"))
        .body("location.latitude", equalTo(39.0339f))
        .body("externalIds.scheme", contains("icews", "cameo"))
        .body("externalIds.value", contains("32891218", "046"))
        .body("citations[0].source.id", equalTo("icews-kyodo-news"))
        .body("coded.stories", contains("47400614"))
        .body("citations[0].locator", equalTo("story 47400614, sentence 2"));
    event("icews-20180601-32891407")
        .body("location", nullValue())
        .body("participants.role", contains("ACTOR"));
    event("icews-20180603-32899451").body("participants[0].actor.name", equalTo("USS Higgins"));
    given()
        .get("/sources/icews-kyodo-news")
        .then()
        .body("publisher", equalTo("Kyodo News"))
        .body("citations.source.id", contains("icews"));
  }

  @Test
  void aRowOfGdeltBecomesAnEvent() {
    imported(real("gdelt-2.0.tsv"));
    imported(real("gdelt-1.0.tsv"));
    event("gdelt-410412347")
        .body("title", equalTo("Nobody named → PRESIDENT: Host a visit"))
        .body("mode", equalTo("visit"))
        .body("startDate", equalTo("2014-02-18"))
        .body("score", equalTo(2.8f))
        .body("participants.actor.id", contains("gdelt-gov"))
        .body("participants.role", contains("RECIPIENT"))
        .body("location.name", equalTo("Waterkloof, Free State, South Africa"))
        .body("location.country", equalTo("ZAF"))
        .body("location.longitude", equalTo(25.2971f))
        .body("coded.mentions", equalTo(5))
        .body("coded.rootEvent", equalTo(false))
        .body("coded.tone", equalTo(-4.477612f))
        .body("coded.addedOn", equalTo("2015-02-18"))
        .body("citations[0].source.id", equalTo("gdelt-dailymaverick-co-za"))
        .body("citations[0].locator", startsWith("http://www.dailymaverick.co.za/article/"));
    event("gdelt-253461011")
        .body("participants.actor.id", contains("afghanistan", "gdelt-uis"))
        .body("citations[0].source.id", equalTo("gdelt-bbc-monitoring"));
    event("gdelt-230397971").body("participants.actor.id", contains("united-states", "germany"));
    event("gdelt-0")
        .body("location", nullValue())
        .body("participants.actor.name", contains("Africa"))
        .body("citations.source.id", contains("gdelt"));
  }

  @Test
  void recordedActorsAreFound() {
    imported(real("icews.csv"));
    given()
        .get("/actors?country=JPN&kind=STATE")
        .then()
        .body("items.id", contains("japan"))
        .body("items[0].version", equalTo(1));
    given()
        .get("/actors/icews-foreign-affairs-bangladesh-bgd")
        .then()
        .body("kind", equalTo("GOVERNMENT_BODY"))
        .body("country", equalTo("BGD"))
        .body("sectors", contains("GOV"));
  }

  @Test
  void machineCodedEventsAreListedOnlyOnRequest() {
    imported(real("icews.csv"));
    String id = "icews-20180601-32891218";
    String within = "from=2018-06-01&to=2018-06-01&limit=200";
    given().get("/events?" + within).then().body("items.id", not(hasItem(id)));
    given().get("/events?country=PRK&" + within).then().body("items.id", not(hasItem(id)));
    given().get("/events?coding=MACHINE&" + within).then().body("items.id", hasItem(id));
    given()
        .get("/events?coding=HUMAN,MACHINE&country=PRK&country=USA&" + within)
        .then()
        .body("items.id", hasItem(id));
    assertThat(given().get("/events.ndjson").asString()).doesNotContain(id);
    assertThat(given().get("/events.ndjson?coding=MACHINE").asString()).contains(id);
    assertThat(given().get("/records.ndjson").asString()).contains(id);
    given()
        .param("q", "\"engage in negotiation\"")
        .get("/search?kind=EVENT")
        .then()
        .body("items.id", not(hasItem(id)));
    given()
        .param("q", "\"engage in negotiation\"")
        .get("/search?kind=EVENT&coding=MACHINE")
        .then()
        .body("items.id", hasItem(id))
        .body("counts[0].href", equalTo("/events?coding=MACHINE&q=%22engage+in+negotiation%22"));
  }

  @Test
  void anInvalidRowFailsAlone() {
    JsonPath report =
        imported(
            icews(
                "910,2018-06-01,Japan,,Japan,Consult,040,1,China,,China,,,,,,,,,,2018,201806",
                "910,2018-06-02,Japan,,Japan,Consult,040,1,China,,China,,,,,,,,,,2018,201806",
                "910,2018-06-01,Japan,,Japan,Accuse,112,-2,China,,China,,,,,,,,,,2018,201806",
                "911,2018-06-31,Japan,,Japan,Consult,040,1,China,,China,,,,,,,,,,2018,201806",
                "912,20180603,Japan,,Japan,Consult,040,,China,,China,,,,,,,,,,2018,201806",
                "913,2018-06-01,Japan",
                "914,2018-06-01,Japan,,Japan,Consult,999,1,China,,China,,,,,,,,,,2018,201806",
                "915,2018-06-01,NULL,,,Consult,040,1,,,,,,,,,,,,,2018,201806",
                "916,2018-06-01,\"Japan,,Japan,Consult,040,1,China,,China,,,,,,,,,,2018,201806",
                "917,2018-06-01,\"Two\nlines\",,,Consult,040,1,China,,China,,,,,,,,,,2018,201806",
                "918,2018-06-01,Japan,,Japan,Consult,040,much,China,,China,,,,,,,,,,2018,201806",
                "919,2018-06-01,Ja\0pan,,Japan,Consult,040,1,China,,China,,,,,,,,,,2018,201806",
                "920,2018-06-01,Japan,,Japan,Consult,040,101,China,,China,,,,,,,,,,2018,201806",
                "x,2018-06-01,Japan,,Japan,Consult,040,1,China,,China,,,,,,,,,,2018,201806"));
    assertThat(report.getInt("read")).isEqualTo(14);
    assertThat(report.getInt("created") + report.getInt("unchanged")).isEqualTo(4);
    assertThat(report.getMap("skipped"))
        .isEqualTo(Map.of("REPEATED", 1, "UNKNOWN_CODE", 1, "NO_ACTOR", 1));
    assertThat(report.getList("errors.line")).containsExactly(5, 7, 10, 13, 14, 15, 16);
    assertThat(report.getList("errors.detail"))
        .containsExactly(
            "event_date is not a date: 2018-06-31.",
            "The row has 3 columns instead of 22.",
            "The line is not a table row.",
            "intensity is not a number: much.",
            "The line is not a table row.",
            "intensity is outside the scale, which is from -10 to 10: 101.",
            "event_id is not a number: x.");
    event("icews-20180601-910").body("type", equalTo("CONSULT"));
    event("icews-20180603-912").body("score", equalTo(1.0f));
  }

  @Test
  void olderEncodingsAreRead() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes((ICEWS_NAMES + "\r\n").getBytes(UTF_8));
    file.writeBytes(
        "930,2018-06-01,Citizen (São Tomé),,,Consult,040,1,China,,China,,,,,,,,,,2018,201806\r\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(imported(file.toByteArray()).getInt("failed")).isZero();
    event("icews-20180601-930").body("title", equalTo("Citizen (São Tomé) → China: Consult"));
  }

  @Test
  void decomposedNamesAreComposed() {
    byte[] file =
        icews(
            "931,2018-06-01,Citizen (Sa\u0303o Tome\u0301),,,Consult,040,1,China,,China,,,,,,,,,,,");
    assertThat(imported(file).getInt("failed")).isZero();
    event("icews-20180601-931").body("title", equalTo("Citizen (São Tomé) → China: Consult"));
  }

  @Test
  void columnNamesAndSeparatorsMayDiffer() {
    String names =
        "Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tIntensity\tTarget Name";
    String row = "940\t2018-06-01\tJapan\tJapan\t0841\t7\tSouth \"Korea\"";
    assertThat(imported((names + "\n" + row + "\n").getBytes(UTF_8)).getInt("failed")).isZero();
    event("icews-20180601-940")
        .body("type", equalTo("RETREAT"))
        .body("mode", equalTo("release"))
        .body("citations.source.id", contains("icews"));
  }

  @Test
  void filesMayBeCompressed() {
    byte[] first = icews("950,2018-06-01,Japan,,Japan,Consult,040,1,China,,China,,,,,,,,,,,");
    byte[] second = icews("951,2018-06-01,Japan,,Japan,Consult,040,1,China,,China,,,,,,,,,,,");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("readme.txt", "Events of June".getBytes(UTF_8));
    files.put("1.csv", first);
    files.put("2.csv", second);
    JsonPath zip = imported(Files.zip(files));
    assertThat(zip.getInt("read")).isEqualTo(2);
    assertThat(zip.getInt("otherFiles")).isEqualTo(1);
    JsonPath gzip =
        imported(
            Files.written(
                out -> {
                  out.write(Files.gzip(first));
                  out.write(Files.gzip(second));
                }));
    assertThat(gzip.getInt("unchanged")).isEqualTo(2);
  }

  @Test
  void aRowThatDiffersReplacesTheRecord() {
    String row = "960,2018-06-01,Japan,,Japan,Consult,%s,%s,China,,China,,,,,,,,,,,";
    imported(icews(row.formatted("040", "1")));
    assertThat(imported(icews(row.formatted("112", "-2"))).getInt("updated")).isEqualTo(1);
    event("icews-20180601-960").body("version", equalTo(2)).body("type", equalTo("ACCUSE"));
    given()
        .get("/events/icews-20180601-960/history")
        .then()
        .body("items.author", contains("editor", "editor"))
        .body("items[0].reason", startsWith("Import "));
  }

  @Test
  void aDryRunWritesNothing() {
    byte[] file = icews("970,2018-06-01,Japan,,Japan,Consult,040,1,Atlantis,,,,,,,,,,,,,");
    JsonPath report = imported("?dryRun=true", file);
    assertThat(report.getBoolean("dryRun")).isTrue();
    assertThat(report.getInt("created")).isEqualTo(1);
    given().get("/events/icews-20180601-970").then().statusCode(404);
    given().get("/actors/icews-atlantis").then().statusCode(404);
  }

  @Test
  void anActorThatIsRecordedUnderAnotherNameIsFound() {
    given()
        .contentType("application/json")
        .body(
            """
            {"id": "club-de-paris", "name": "Club de Paris", "kind": "FORUM",
             "otherNames": [{"name": "Pâris－Club"}]}
            """)
        .post("/actors")
        .then()
        .statusCode(201);
    imported(icews("975,2018-06-01,Paris Club,,,Consult,040,1,,,,,,,,,,,,,,"));
    event("icews-20180601-975").body("participants.actor.id", contains("club-de-paris"));
  }

  @Test
  void theOrderOfDayAndMonthIsThatOfTheFile() {
    JsonPath daysFirst = imported(icews(dated(981, "02/01/2017"), dated(982, "13/01/2017")));
    assertThat(daysFirst.getInt("created")).isEqualTo(2);
    event("icews-20170102-981");
    event("icews-20170113-982");
    JsonPath monthsFirst = imported(icews(dated(983, "02/01/2017"), dated(984, "1/31/2017")));
    assertThat(monthsFirst.getInt("created")).isEqualTo(2);
    event("icews-20170201-983");
    event("icews-20170131-984");
  }

  @Test
  void aDateInAnUncertainOrderFails() {
    assertThat(
            imported(icews(dated(985, "02/01/2017"), dated(986, "2/2/2017")))
                .getList("errors.detail"))
        .containsExactly(
            "event_date is ambiguous: 02/01/2017. No date in the file shows whether the month or the"
                + " day is first.");
    JsonPath mixed =
        imported(
            icews(dated(987, "13/01/2017"), dated(988, "02/01/2017"), dated(989, "01/13/2017")));
    assertThat(mixed.getList("errors.line")).containsExactly(3);
    assertThat(mixed.getList("errors.detail"))
        .containsExactly(
            "event_date is ambiguous: 02/01/2017. Some dates in the file have the month first, others"
                + " the day.");
    assertThat(imported(icews(dated(990, "13/13/2017"))).getList("errors.detail")).hasSize(1);
  }

  /** The files of an archive are dated apart. */
  @Test
  void theOrderIsThatOfTheFileInTheArchive() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("1.csv", icews(dated(991, "02/01/2017"), dated(992, "13/01/2017")));
    files.put("2.csv", icews(dated(993, "02/01/2017")));
    files.put("3.csv", icews(dated(994, "02/01/2017"), dated(995, "01/13/2017")));
    JsonPath report = imported(Files.zip(files));
    assertThat(report.getList("errors.file")).containsExactly("2.csv");
    event("icews-20170102-991");
    event("icews-20170201-994");
  }

  @Test
  void unknownCodesAreReported() {
    String row = "%d,2018-06-01,Japan,,Japan,Consult,%s,1,China,,China,,,,,,,,,,,";
    JsonPath report = imported(icews(row.formatted(996, "42"), row.formatted(997, "")));
    assertThat(report.getInt("skipped.UNKNOWN_CODE")).isEqualTo(2);
    assertThat(report.getList("unknownCodes.line")).containsExactly(2, 3);
    assertThat(report.getList("unknownCodes.code")).containsExactly("42", "");
    JsonPath many =
        imported(
            icews(
                IntStream.range(0, 150)
                    .mapToObj(at -> row.formatted(9000 + at, "42"))
                    .toArray(String[]::new)));
    assertThat(many.getInt("skipped.UNKNOWN_CODE")).isEqualTo(150);
    assertThat(many.getList("unknownCodes")).hasSize(100);
  }

  private static String dated(int number, String date) {
    return "%d,%s,Japan,,Japan,Consult,040,1,China,,China,,,,,,,,,,,".formatted(number, date);
  }

  private static byte[] icews(String... rows) {
    return (ICEWS_NAMES + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
  }

  private static ValidatableResponse event(String id) {
    return given().get("/events/" + id).then().statusCode(200);
  }
}
