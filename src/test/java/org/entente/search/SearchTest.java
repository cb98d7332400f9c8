package org.entente.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests full-text search across all collections. */
@QuarkusTest
class SearchTest {

  private static ValidatableResponse search(String words) {
    return given().param("q", words).get("/search").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "gsomia,            /agreements/gsomia",
    "GSOMIA,            /agreements/gsomia",
    "지소미아,           /agreements/gsomia",
    "軍事情報包括保護協定, /agreements/gsomia",
    "somi,              /agreements/gsomia",
    "日本国,              /actors/japan",
    "한국,               /actors/south-korea",
    "Japan,             /actors/japan",
    "Shinzō Abe,        /actors/abe-shinzo",
    "tcog,              /agreements/tcog",
    "begins asset sale, /events/local-court-begins-asset-sale",
  })
  void theBestComesFirst(String words, String href) {
    search(words).body("items[0].href", equalTo(href));
  }

  /** What a Korean keyboard shows while a name is typed. */
  @ParameterizedTest
  @CsvSource({
    "문재ㅇ, /actors/moon-jae-in",
    "문재이, /actors/moon-jae-in",
    "문재이ㄴ, /actors/moon-jae-in",
    "문재인, /actors/moon-jae-in",
    "하, /actors/south-korea",
    "한ㄱ, /actors/south-korea",
    "한구, /actors/south-korea",
    "대하, /actors/south-korea",
    "대한ㅁ, /actors/south-korea",
    "지ㅅ, /agreements/gsomia",
    "지소ㅁ, /agreements/gsomia",
    "moon 문재ㅇ, /actors/moon-jae-in"
  })
  void halfTypedKoreanIsFound(String words, String href) {
    given()
        .queryParam("q", words)
        .get("/search")
        .then()
        .statusCode(200)
        .body("items.href", hasItem(href));
    String list = href.replaceAll("/[^/]+$", "");
    given()
        .queryParam("q", words)
        .queryParam("limit", 200)
        .get(list)
        .then()
        .body("items.id", hasItem(href.substring(list.length() + 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"한ㅈ", "문자", "ㄴ재인", "지소미아ㅎ", "문ㅏ", "한국ㄱㄱ"})
  void otherKoreanIsNot(String words) {
    given()
        .queryParam("q", words)
        .get("/search")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem("moon-jae-in")))
        .body("items.id", not(hasItem("south-korea")))
        .body("items.id", not(hasItem("gsomia")));
  }

  @Test
  void everyKindIsFound() {
    search("gsomia")
        .body("items.kind.unique()", hasItems("AGREEMENT", "EVENT", "RECOMMENDATION", "SOURCE"))
        .body("counts.find { it.kind == 'EVENT' }.count", equalTo(10))
        .body("counts.complete", everyItem(is(true)));
  }

  @Test
  void theCountsLeadToTheLists() {
    String list = search("gsomia").extract().path("counts.find { it.kind == 'EVENT' }.href");
    given().get(list + "&total=true").then().body("total", equalTo(10));
  }

  @Test
  void theSyntaxIsThatOfWebSearch() {
    search("\"export controls\" -samsung")
        .body("items.href", hasItem("/events/japan-lifts-export-controls"));
    search("\"controls export\"").body("items", empty());
  }

  @Test
  void aSnippetShowsWhatWasFound() {
    given()
        .param("q", "ransom or hours")
        .get("/search?kind=EVENT")
        .then()
        .body("items[0].id", equalTo("south-korea-suspends-gsomia-notice"))
        .body("items[0].snippet", containsString("hours before the agreement expires"))
        .body("items[0].matches", contains("hours"));
    search("日本").body("items[0].matches", contains("日本"));
  }

  @Test
  void kindsAndNumberAreBounded() {
    given()
        .param("q", "japan")
        .get("/search?kind=EVENT,SOURCE&limit=3")
        .then()
        .body("items", hasSize(3))
        .body("counts.kind", contains("EVENT", "SOURCE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "'", "& | !", "a:*", "-", "(((", "<b>", "*"})
  void anyCharactersAreWords(String words) {
    search(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=", "q=%00", "q=a&kind=EVENTS", "q=a&limit=0", "limit=1", "q=a&q=b"})
  void wrongParametersAreRefused(String query) {
    given()
        .urlEncodingEnabled(false)
        .get("/search?" + query)
        .then()
        .statusCode(400)
        .body("errors", hasSize(1));
  }
}
