package org.entente.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.ACTOR;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.entente.http.MediaTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists and collections as CSV and NDJSON. */
@QuarkusTest
class ExportTest {

  @ParameterizedTest
  @EnumSource
  void hasEveryRecordAsItIsReadAloneById(Kind kind) {
    int total = given().get(kind.path + "?total=true&limit=1").path("total");
    List<String> lines = lines(kind.lines());
    assertThat(lines).hasSize(total);
    String id = given().get(kind.path + "?limit=1").path("items[0].id");
    assertThat(lines).contains(given().get(kind.path + "/" + id).asString());
  }

  @ParameterizedTest
  @EnumSource
  void canBeLoadedAgainAndChangesNothing(Kind kind) {
    String exported = given().get(kind.lines()).asString();
    given()
        .contentType(MediaTypes.NDJSON)
        .body(exported.getBytes(UTF_8))
        .post(kind.lines())
        .then()
        .statusCode(200)
        .body("unchanged", equalTo(exported.split("\n").length));
  }

  @Test
  void hasWhatTheFiltersFindInTheOrderThatIsAskedFor() {
    List<String> page =
        given().get("/events?agreement=gsomia&sort=startDate&limit=200").path("items.id");
    List<String> lines = lines("/events.ndjson?agreement=gsomia&sort=startDate");
    assertThat(lines).hasSameSizeAs(page);
    assertThat(lines("/events.ndjson?agreement=gsomia&sort=startDate&limit=1"))
        .isEqualTo(lines.subList(0, 1));
    assertThat(lines("/events.ndjson?actor=no-such-actor")).isEmpty();
  }

  @Test
  void hasAllCollectionsForAnotherInstance() {
    String all = given().get("/records.ndjson").then().statusCode(200).extract().asString();
    given()
        .contentType(MediaTypes.NDJSON)
        .body(all.getBytes(UTF_8))
        .post("/records.ndjson")
        .then()
        .statusCode(200)
        .body("unchanged", equalTo(all.split("\n").length));
  }

  @Test
  void isATableThatCalculatesNothing() {
    String id =
        ACTOR.create(
            Map.of(
                "name",
                "=1+1, \"quoted\"",
                "kind",
                "STATE",
                "tags",
                List.of("one", "two"),
                "otherNames",
                List.of(Map.of("name", "日本"), Map.of("name", "J", "language", "en"))));
    String table =
        given()
            .get("/actors.csv?sort=-createdAt&limit=1")
            .then()
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    assertThat(table).startsWith("\uFEFFid,name,otherNames.name,otherNames.language,");
    assertThat(table.split("\r\n")[1])
        .startsWith(id + ",\"'=1+1, \"\"quoted\"\"\",\"日本 | J\",\" | en\",\" | \",STATE,")
        .contains(",\"one | two\",");
  }

  @Test
  void isATableOfItsColumnsWhereNothingIsFound() {
    given()
        .get("/sources.csv?q=nothing-has-this-word")
        .then()
        .statusCode(200)
        .body(startsWith("\uFEFFid,title,kind,publisher,"), endsWith(",updatedAt\r\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "csv?cursor=x, cursor",
    "ndjson?total=true, total",
    "csv?fields=title, fields",
    "ndjson?include=citations.source, include"
  })
  void refusesWhatOnlyPagesHave(String address, String parameter) {
    given()
        .get("/sources." + address)
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of(parameter)))
        .body("detail", equalTo("Applies only to pages, which are JSON."));
  }

  @ParameterizedTest
  @EnumSource
  void hasAnAddressThatAPageNames(Kind kind) {
    for (String format : List.of(MediaTypes.NDJSON, MediaTypes.CSV)) {
      given()
          .accept(format)
          .get(kind.path + "?limit=1")
          .then()
          .statusCode(406)
          .header("Link", containsString("<%s>; rel=\"alternate\"".formatted(kind.lines())))
          .body("detail", startsWith("This address returns application/json. Other formats: "))
          .body("detail", containsString("text/csv at %s.csv".formatted(kind.path)));
    }
    given()
        .get(kind.path + "?format=csv&titel=x")
        .then()
        .statusCode(400)
        .header("Link", containsString("<%s.csv>; rel=\"alternate\"".formatted(kind.path)))
        .body("errors.parameter", containsInAnyOrder("format", "titel"))
        .body("errors.detail", hasItem(containsString("text/csv at %s.csv".formatted(kind.path))));
  }

  @Test
  void leadsFromTheAddressWithoutItsFormat() {
    given()
        .get("/records")
        .then()
        .statusCode(404)
        .header("Link", "</records.ndjson>; rel=\"alternate\"; type=\"application/x-ndjson\"");
    given()
        .header("X-Forwarded-Prefix", "/entente")
        .accept("text/csv")
        .get("/timeline")
        .then()
        .statusCode(406)
        .header("Link", "</entente/timeline.csv>; rel=\"alternate\"; type=\"text/csv\"");
    given()
        .accept("application/json")
        .get("/relations/JPN/KOR.csv")
        .then()
        .statusCode(406)
        .body("detail", containsString("Other formats: application/json at /relations/JPN/KOR."));
  }

  private static List<String> lines(String path) {
    return given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType(MediaTypes.NDJSON)
        .extract()
        .asString()
        .lines()
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
