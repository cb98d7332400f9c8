package org.entente.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.imports.Files.imported;
import static org.entente.imports.Files.lines;
import static org.entente.imports.Files.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports irregular event data: no row is lost, and none stops the others. */
@QuarkusTest
class RaggedEventsTest {

  private static final String ICEWS_NAMES = lines("icews.csv").get(0);
  private static final String ICEWS =
      "%d,2018-06-01,%s,,Japan,Consult,040,1,China,,China,,,Kyodo News,%s,,,Japan,,,2018,201806";
  private static final String NO_ROW = "The line is not a table row.";

  @Test
  void aQuoteWithinACellIsLiteral() {
    JsonPath report =
        imported(
            icews(
                row(101, "Japan", "Tokyo"),
                row(102, "The 5\" gun", "To\"kyo\""),
                row(103, "Japan", "Tokyo"),
                row(104, "Japan", "To\"kyo")));
    assertThat(report.getInt("created")).isEqualTo(4);
    event("icews-20180601-102").body("title", equalTo("The 5\" gun → China: Consult"));
  }

  @Test
  void anOpenQuoteFailsOnlyItsRow() {
    JsonPath report =
        imported(
            icews(
                row(111, "Japan", "\"Tokyo"),
                row(112, "Japan", "Tokyo"),
                row(113, "Japan", "Tokyo\""),
                row(114, "\"Two\r\nlines\"", "Tokyo")));
    assertThat(report.getInt("created")).isEqualTo(3);
    assertThat(report.getList("errors.line")).containsExactly(2);
    assertThat(report.getList("errors.detail")).containsExactly(NO_ROW);
  }

  @Test
  void aLineThatIsTooLongFails() {
    JsonPath report =
        imported(icews(row(115, "Japan", "Tokyo"), row(116, "x".repeat(70_000), "Tokyo")));
    assertThat(report.getInt("created")).isEqualTo(1);
    assertThat(report.getList("errors.detail")).containsExactly(NO_ROW);
  }

  @Test
  void theHeaderMayRepeat() {
    JsonPath report =
        imported(icews(row(117, "Japan", "Tokyo"), ICEWS_NAMES, row(118, "Japan", "Tokyo")));
    assertThat(report.getInt("read")).isEqualTo(2);
    assertThat(report.getInt("created")).isEqualTo(2);
  }

  @Test
  void unknownLineEndsAreRefused() {
    String file = ICEWS_NAMES + "\r" + row(121, "Japan", "Tokyo") + "\r";
    send("", file.getBytes(UTF_8)).statusCode(422);
  }

  @Test
  void columnsMayBeUnnamed() {
    String file = ICEWS_NAMES + ",,\n" + row(131, "Japan", "Tokyo") + ",,\n";
    assertThat(imported(file.getBytes(UTF_8)).getInt("created")).isEqualTo(1);
    event("icews-20180601-131").body("location.name", equalTo("Tokyo, Japan"));
  }

  @Test
  void notAvailableMeansEmpty() {
    String row =
        "141,2018-06-01,Japan,NA,Japan,NA,040,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA";
    assertThat(imported(icews(row)).getList("errors")).isEmpty();
    event("icews-20180601-141")
        .body("title", equalTo("Japan: Consult"))
        .body("score", equalTo(1.0f))
        .body("location", nullValue())
        .body("citations.source.id", contains("icews"));
  }

  @Test
  void aFileMayBeginWithABlankLine() {
    String file = "\n" + ICEWS_NAMES + "\n" + row(151, "Japan", "Tokyo") + "\n";
    assertThat(imported(file.replace(',', '\t').getBytes(UTF_8)).getInt("created")).isEqualTo(1);
  }

  @Test
  void longNamesAreTruncated() {
    String face = "😀".repeat(400);
    imported(icews(row(161, "Long" + "x".repeat(400), "a" + face)));
    event("icews-20180601-161")
        .body("participants[0].actor.name", hasLength(300))
        .body("location.name", endsWith("😀"));
    imported(gdelt(61, 162, 60, "BBC" + face));
    event("gdelt-162").body("citations[0].source.title", endsWith("😀, as coded by GDELT"));
  }

  @Test
  void aValueThatNoRecordMayHaveFails() {
    JsonPath report = imported(gdelt(61, 171, 5, "X".repeat(400), 7, ""));
    assertThat(report.getList("errors.detail"))
        .containsExactly(
            "gdelt-%s/externalIds/0/value: Must have 1 to 300 characters, at least one of them visible."
                .formatted("x".repeat(90)));
    assertThat(report.getInt("alsoCreated.actors")).isZero();
  }

  @Test
  void aMissingCellIsNamed() {
    byte[] file = (text(61, 181) + text(61, 182, 1, "") + text(61, 183, 0, "NULL")).getBytes(UTF_8);
    JsonPath report = imported(file);
    assertThat(report.getInt("created")).isEqualTo(1);
    assertThat(report.getList("errors.detail"))
        .containsExactly("SQLDATE is empty.", "GlobalEventID is empty.");
  }

  @ParameterizedTest
  @CsvSource({
    "http://my_site.com/a/1, gdelt-my-site-com, http://my_site.com/",
    "http://query.example.com?a=1, gdelt-query-example-com, http://query.example.com/",
    "HTTPS://WWW.Upper.Example.com/a, gdelt-upper-example-com, https://www.upper.example.com/",
    "http://日本.jp/a, gdelt-ri-ben-jp, http://日本.jp/",
    "http://user:pass@login.example.com/a, gdelt-login-example-com, http://login.example.com/",
    "//nobody.example.com/a, gdelt-nobody-example-com-a,",
    "http://, gdelt-http,",
  })
  void anyAddressHasAPublisher(String address, String publisher, String url) {
    int number = 1000 + Math.abs(address.hashCode() % 1_000_000);
    assertThat(imported(gdelt(61, number, 60, address)).getInt("created")).isEqualTo(1);
    event("gdelt-" + number)
        .body("citations[0].source.id", equalTo(publisher))
        .body("citations[0].locator", equalTo(address));
    given().get("/sources/" + publisher).then().body("url", equalTo(url));
  }

  @Test
  void anActorWithoutACodeIsComposedFromTheOtherColumns() {
    imported(gdelt(61, 191, 5, "", 6, "", 7, "JPN"));
    event("gdelt-191")
        .body("title", equalTo("Japan → CHINA: Consult"))
        .body("participants.actor.id", contains("japan", "china"));
    imported(gdelt(61, 192, 5, "", 6, "", 7, "JPN", 12, "GOV"));
    event("gdelt-192")
        .body("title", equalTo("Government (Japan) → CHINA: Consult"))
        .body("participants.actor.id", contains("gdelt-jpngov", "china"));
  }

  @ParameterizedTest
  @CsvSource({
    "61, 58, 'The row has 58 columns instead of 61.'",
    "58, 61, 'The row has 61 columns instead of 57 or 58.'"
  })
  void aRowOfTheOtherVersionIsNotMisread(int columns, int others, String detail) {
    byte[] file = (text(columns, 201) + text(others, 202)).getBytes(UTF_8);
    assertThat(imported(file).getList("errors.detail")).containsExactly(detail);
  }

  @Test
  void aScoreOutsideItsScaleFails() {
    byte[] file =
        (text(61, 211, 30, "12.5") + text(61, 212, 30, "-10") + text(61, 213, 30, "10"))
            .getBytes(UTF_8);
    JsonPath report = imported(file);
    assertThat(report.getInt("created")).isEqualTo(2);
    assertThat(report.getList("errors.detail"))
        .containsExactly("GoldsteinScale is outside the scale, which is from -10 to 10: 12.5.");
  }

  @Test
  void aPlaceInNoCountryIsKept() {
    imported(gdelt(61, 221, 52, "Black Sea", 53, "OS", 56, "43.4", 57, "34.3"));
    event("gdelt-221")
        .body("location.name", equalTo("Black Sea"))
        .body("location.country", nullValue())
        .body("location.latitude", equalTo(43.4f))
        .body("location.longitude", equalTo(34.3f));
    given()
        .get("/events?coding=MACHINE&near=43.4,34.3,5")
        .then()
        .body("items.id", contains("gdelt-221"));
  }

  @ParameterizedTest
  @CsvSource({"gdelt-1.0, ActionGeo_ADM1Code", "gdelt-2.0, ActionGeo_ADM2Code"})
  void aTableWithAHeaderIsReadByItsHeader(String format, String column) {
    int number = format.equals("gdelt-1.0") ? 231 : 232;
    String file =
        """
        SOURCEURL,Actor1Code,Actor1Name,Actor1CountryCode,Actor2Code,Actor2Name,%s,GLOBALEVENTID,SQLDATE,EventCode,GoldsteinScale
        "http://example.com/a,b",JPN,JAPAN,JPN,IGOWSTNAT,NATO,,%d,20180601,040,1.0
        """
            .formatted(column, number);
    JsonPath report = imported("?format=" + format, file.getBytes(UTF_8));
    assertThat(report.getInt("created")).isEqualTo(1);
    event("gdelt-" + number)
        .body("participants.actor.name", contains("Japan", "North Atlantic Treaty Organization"))
        .body("location", nullValue())
        .body("citations[0].locator", equalTo("http://example.com/a,b"));
    JsonPath tabs =
        imported(file.replace("\"", "").replace("a,b", "a").replace(',', '\t').getBytes(UTF_8));
    assertThat(tabs.getInt("read")).isEqualTo(1);
    assertThat(tabs.getInt("failed")).isZero();
  }

  @Test
  void aDeletedEventIsRestored() {
    byte[] file = gdelt(61, 241);
    imported(file);
    given().header("If-Match", "*").delete("/events/gdelt-241").then().statusCode(204);
    assertThat(imported(file).getInt("read")).isEqualTo(1);
    event("gdelt-241");
  }

  private static byte[] icews(String... rows) {
    return (ICEWS_NAMES + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
  }

  private static String row(int number, String actor, String city) {
    return ICEWS.formatted(number, actor, city);
  }

  /** Japan consults China, except for the given cells, each after its column. */
  private static byte[] gdelt(int columns, int number, Object... cells) {
    return text(columns, number, cells).getBytes(UTF_8);
  }

  private static String text(int columns, int number, Object... cells) {
    String[] row = new String[columns];
    Arrays.fill(row, "");
    row[0] = Integer.toString(number);
    row[1] = "20180601";
    System.arraycopy(new String[] {"JPN", "JAPAN", "JPN"}, 0, row, 5, 3);
    System.arraycopy(new String[] {"CHN", "CHINA", "CHN"}, 0, row, 15, 3);
    row[26] = "040";
    IntStream.range(0, cells.length / 2)
        .forEach(at -> row[(int) cells[2 * at]] = (String) cells[2 * at + 1]);
    return String.join("\t", row) + "\n";
  }

  private static ValidatableResponse event(String id) {
    return given().get("/events/" + id).then().statusCode(200);
  }
}
