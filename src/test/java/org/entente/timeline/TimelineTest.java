package org.entente.timeline;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests timelines: their entries, filters, order and pages. */
@QuarkusTest
class TimelineTest {

  @Test
  void theAdviceToKeepGsomiaAndWhatCameOfIt() {
    when()
        .get(
            "/timeline?recommendation=keep-gsomia-in-force&from=2019-11&kind=EVENT,AGREEMENT_ACTION,RECOMMENDATION_RESPONSE,RECOMMENDATION_STATUS")
        .then()
        .statusCode(200)
        .body(
            "items.headline",
            contains(
                "South Korea suspends its notice to end GSOMIA",
                "GSOMIA: notice suspended, South Korea",
                "Keep GSOMIA in force: partly accepted by South Korea",
                "Keep GSOMIA in force: partially addressed",
                "South Korea withdraws its notice and its suspension: GSOMIA is normalised",
                "GSOMIA: notice withdrawn, South Korea",
                "Keep GSOMIA in force: implemented"));
  }

  @Test
  void anAgreementsTimelineHasItsEventsActionsAndAdvice() {
    when()
        .get("/timeline?agreement=gsomia")
        .then()
        .body("items", hasSize(25))
        .body("items.findAll { it.kind == 'EVENT' }", hasSize(11))
        .body("items.findAll { it.kind == 'AGREEMENT_ACTION' }", hasSize(6))
        .body("items[4].date", equalTo("2019"));
  }

  @Test
  void anActorsTimelineHasWhatOthersDoToItsAgreements() {
    when()
        .get("/timeline?actor=japan&kind=AGREEMENT_ACTION&from=2019&to=2019")
        .then()
        .body(
            "items.headline",
            hasItems(
                "GSOMIA: notice of termination, South Korea",
                "GSOMIA: notice suspended, South Korea"));
  }

  @Test
  void aCountrysTimelineHasWhatItsActorsDo() {
    when()
        .get("/timeline?country=KOR&from=2018-10&to=2018-12&kind=EVENT")
        .then()
        .body("items.record.id", hasItem("supreme-court-orders-nippon-steel-to-pay"));
    when()
        .get("/timeline?actor=south-korea&from=2018-10&to=2018-12&kind=EVENT")
        .then()
        .body("items.record.id", not(hasItem("supreme-court-orders-nippon-steel-to-pay")));
  }

  @Test
  void valuesAreAlternativesAndRepetitionsAreDemands() {
    String both = "/timeline?kind=EVENT&actor=north-korea&actor=china";
    when().get(both).then().body("items.record.id", contains("camp-david-summit"));
    when()
        .get("/timeline?kind=EVENT&actor=china,mark-esper&limit=200")
        .then()
        .body(
            "items.record.id",
            hasItems("camp-david-summit", "esper-stresses-intelligence-sharing"));
    when()
        .get("/timeline?kind=EVENT&actor=japan&agreement=tcog")
        .then()
        .body(
            "items.record.id",
            contains("tcog-established", "tcog-meetings", "ifpa-evaluates-tcog"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline?agreement=gsomia",
        "/timeline?agreement=gsomia&sort=-date",
        "/timeline?country=JPN,KOR",
        "/timeline?actor=japan,south-korea&sort=-date&from=2018",
        "/timeline?from=1999&to=2023-12",
      })
  void pagesTogetherAreTheWhole(String address) {
    List<Object> whole = walk(address + "&limit=200");
    List<Object> pages = walk(address + "&limit=23");
    assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
  }

  private static List<Object> walk(String address) {
    List<Object> items = new ArrayList<>();
    String next = address;
    while (next != null) {
      Response page = given().urlEncodingEnabled(false).get(next);
      items.addAll(page.jsonPath().getList("items"));
      next = page.jsonPath().getString("next");
      String links = String.join(", ", page.headers().getValues("Link"));
      assertThat(links).contains("rel=\"first\"");
      assertThat(links.contains("rel=\"next\"")).isEqualTo(next != null);
    }
    return items;
  }

  @Test
  void theLatestFirstIsTheReverse() {
    List<String> earliest =
        when().get("/timeline?agreement=gsomia").jsonPath().getList("items.headline");
    List<String> latest =
        when().get("/timeline?agreement=gsomia&sort=-date").jsonPath().getList("items.headline");
    Collections.reverse(latest);
    assertThat(latest).isEqualTo(earliest);
  }

  @Test
  void aCursorGoesWithItsFilters() {
    JsonPath page = when().get("/timeline?agreement=gsomia&limit=2").jsonPath();
    String cursor = page.getString("next").replaceAll(".*cursor=([^&]+).*", "$1");
    when()
        .get("/timeline?limit=2&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items", hasSize(2));
    for (String wrong :
        List.of(
            "/timeline?actor=japan&cursor=" + cursor,
            "/timeline?cursor=x" + cursor,
            "/events?cursor=" + cursor)) {
      when().get(wrong).then().statusCode(400).body("errors.parameter", contains("cursor"));
    }
    String ofEvents =
        when()
            .get("/events?limit=1")
            .jsonPath()
            .getString("next")
            .replaceAll(".*cursor=([^&]+).*", "$1");
    when().get("/timeline?cursor=" + ofEvents).then().statusCode(400);
  }

  @Test
  void machineCodedEventsAreShownOnlyOnRequest() {
    Map<String, Object> body = Kind.EVENT.body("coding", "MACHINE");
    body.put("startDate", "1951-09-08");
    String id = Kind.EVENT.create(body);
    when().get("/timeline?from=1951&to=1951").then().body("items.record.id", not(hasItem(id)));
    when()
        .get("/timeline?actor=japan&from=1951&to=1951&coding=MACHINE")
        .then()
        .body("items.record.id", contains(id))
        .body("items.kind", everyItem(is("EVENT")));
  }

  @ParameterizedTest
  @CsvSource({
    "actor=Japan, actor", "country=JAPAN, country", "kind=EVENTS, kind", "from=soon, from",
    "sort=title, sort", "limit=0, limit", "coding=, coding", "cursor=, cursor"
  })
  void wrongParametersAreNamed(String query, String parameter) {
    when()
        .get("/timeline?" + query)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains(parameter));
  }
}
