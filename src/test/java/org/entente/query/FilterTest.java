package org.entente.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.EVENT;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.Kind;
import org.entente.http.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, each compared with a search through all records. */
@QuarkusTest
class FilterTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "/events?type=AGREE,CONSULT          | it.type in ['AGREE', 'CONSULT']",
        "/events?type=AGREE&type=CONSULT,AGREE | it.type in ['AGREE', 'CONSULT']",
        "/events?mode=visit,discontinue      | it.mode in ['visit', 'discontinue']",
        "/events?quad=MATERIAL_CONFLICT      | it.quad == 'MATERIAL_CONFLICT'",
        "/events?context=reparations         | 'reparations' in it.contexts",
        "/events?context=legal&context=reparations | 'legal' in it.contexts && 'reparations' in it.contexts",
        "/events?actor=japan                 | it.participants.any { p -> p.actor.id == 'japan' }",
        "/events?actor=japan,samsung         | it.participants.any { p -> p.actor.id in ['japan', 'samsung'] }",
        "/events?actor=japan&actor=south-korea | it.participants.any { p -> p.actor.id == 'japan' } && it.participants.any { p -> p.actor.id == 'south-korea' }",
        "/events?actor=japan&role=RECIPIENT  | it.participants.any { p -> p.actor.id == 'japan' && p.role == 'RECIPIENT' }",
        "/events?role=MEDIATOR,HOST          | it.participants.any { p -> p.role in ['MEDIATOR', 'HOST'] }",
        "/events?actor=japan&role=ACTOR&role=RECIPIENT | it.participants.any { p -> p.actor.id == 'japan' && p.role == 'ACTOR' } && it.participants.any { p -> p.actor.id == 'japan' && p.role == 'RECIPIENT' }",
        "/events?agreement=gsomia            | it.agreements.any { a -> a.agreement.id == 'gsomia' }",
        "/events?agreement=gsomia&effect=RESTORES | it.agreements.any { a -> a.agreement.id == 'gsomia' && a.effect == 'RESTORES' }",
        "/events?effect=CREATES              | it.agreements.any { a -> a.effect == 'CREATES' }",
        "/events?respondsTo=japan-tightens-export-controls | it.respondsTo.any { e -> e.id == 'japan-tightens-export-controls' }",
        "/events?coding=MACHINE              | it.coding == 'MACHINE'",
        "/events?scoreScale=PLOVER&minScore=-3&maxScore=0 | it.scoreScale == 'PLOVER' && it.score + 3 >= 0 && it.score <= 0",
        "/events?coding=MACHINE,HUMAN&scoreScale=GOLDSTEIN | it.scoreScale == 'GOLDSTEIN'",
        "/events?coding=MACHINE&minMentions=5 | it.coded?.mentions >= 5",
        "/events?coding=MACHINE&rootEvent=true | it.coded?.rootEvent == true",
        "/events?coding=MACHINE&rootEvent=false | it.coded?.rootEvent == false",
        "/events?tag=gsomia                  | 'gsomia' in it.tags",
        "/events?source=fdd-2020-09-10       | it.citations.any { c -> c.source.id == 'fdd-2020-09-10' }",
        "/events?attributedTo=suh-hoon       | it.citations.any { c -> c.attributedTo?.id == 'suh-hoon' }",
        "/events?from=2019-08&to=2019-08&source=fdd-2020-09-10 | it.citations.any { c -> c.source.id == 'fdd-2020-09-10' } && it.startDate <= '2019-08-31' && (it.startDate + '-12-31') >= '2019-08' && !(it.startDate in ['2018', '1999', '2004'])",
        "/actors?country=JPN                 | it.country == 'JPN'",
        "/actors?kind=PERSON,COURT           | it.kind in ['PERSON', 'COURT']",
        "/actors?kind=PERSON&kind=COURT      | it.kind in ['PERSON', 'COURT']",
        "/actors?sector=MIL                  | 'MIL' in it.sectors",
        "/actors?affiliation=fdd             | it.affiliations.any { a -> a.organization.id == 'fdd' }",
        "/agreements?party=japan&party=united-states | it.parties.any { p -> p.actor.id == 'japan' } && it.parties.any { p -> p.actor.id == 'united-states' }",
        "/agreements?event=gsomia-signed     | it.actions.any { a -> a.event?.id == 'gsomia-signed' }",
        "/agreements?form=DIALOGUE_MECHANISM | it.form == 'DIALOGUE_MECHANISM'",
        "/recommendations?issuer=mathew-ha   | it.issuers.any { i -> i.id == 'mathew-ha' }",
        "/recommendations?addressee=japan    | it.addressees.any { a -> a.id == 'japan' }",
        "/recommendations?beneficiary=japan  | it.beneficiaries.any { b -> b.id == 'japan' }",
        "/recommendations?concerns=gsomia    | it.concerns.any { a -> a.id == 'gsomia' }",
        "/recommendations?precedent=tcog     | it.precedents.any { a -> a.id == 'tcog' }",
        "/recommendations?evidence=camp-david-summit | it.statusChanges.any { s -> s.evidence.any { e -> e.id == 'camp-david-summit' } }",
        "/recommendations?response=ACCEPTED,NOTED | it.responses.any { r -> r.response in ['ACCEPTED', 'NOTED'] }",
        "/sources?kind=ARTICLE               | it.kind == 'ARTICLE'",
        "/sources?author=Mathew Ha           | 'Mathew Ha' in it.authors",
        "/sources?language=en                | it.language == 'en'",
      })
  void findsJustWhatItAsksFor(String path, String condition) {
    String all =
        path.replaceAll("\\?(coding=).*", "?$1HUMAN,MACHINE").replaceAll("\\?(?!coding).*", "");
    List<String> expected = walk(all, "items.findAll { %s }.id".formatted(condition));
    assertThat(walk(path, "items.id")).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> walk(String path, String ids) {
    List<String> found = new ArrayList<>();
    var page = given().get(path + (path.contains("?") ? "&" : "?") + "limit=200");
    page.then().statusCode(200);
    found.addAll(page.path(ids));
    for (String next = page.path("next"); next != null; next = page.path("next")) {
      page = given().urlEncodingEnabled(false).get(next);
      found.addAll(page.path(ids));
    }
    return found;
  }

  @Test
  void anActorWithTwoPartsIsFoundOnce() {
    String actor = Kind.ACTOR.create();
    Map<String, Object> twice =
        EVENT.body(
            "participants",
            List.of(
                Map.of("actor", actor, "role", "ACTOR"), Map.of("actor", actor, "role", "HOST")));
    String id = EVENT.create(twice);
    given().get("/events?actor=" + actor).then().body("items.id", equalTo(List.of(id)));
    given()
        .get("/events?actor=%s,japan&type=CONSULT&from=2019-05&to=2019-05".formatted(actor))
        .then()
        .body("items.id.count('" + id + "')", equalTo(1));
    given().get("/events?actor=%s&total=true".formatted(actor)).then().body("total", equalTo(1));
  }

  @Test
  void aCountryFollowsItsActor() {
    Map<String, Object> body = Kind.ACTOR.body("country", "ISL");
    String actor = Kind.ACTOR.create(body);
    String id =
        EVENT.create(EVENT.body("participants", List.of(Map.of("actor", actor, "role", "ACTOR"))));
    given().get("/events?country=ISL").then().body("items.id", hasItem(id));
    body.put("country", "MLT");
    Kind.ACTOR.put(actor, body).statusCode(200);
    given().get("/events?country=ISL").then().body("items", equalTo(List.of()));
    given().get("/events?country=MLT").then().body("items.id", equalTo(List.of(id)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "near=37.57,126.98,50   | true",
        "near=35.68,139.69,1000 | false",
        "near=35.68,139.69,1300 | true",
        "bbox=124,33,132,39     | true",
        "bbox=170,-10,-170,60   | false",
        "bbox=120,-10,-170,60   | true",
      })
  void placesAreFoundByDistanceAndBox(String query, boolean found) {
    String actor = Kind.ACTOR.create();
    Map<String, Object> body =
        EVENT.body("participants", List.of(Map.of("actor", actor, "role", "ACTOR")));
    body.put(
        "location",
        Map.of("name", "Seoul", "country", "KOR", "latitude", 37.57, "longitude", 126.98));
    String id = EVENT.create(body);
    List<String> ids = given().get("/events?actor=%s&%s".formatted(actor, query)).path("items.id");
    assertThat(ids).isEqualTo(found ? List.of(id) : List.of());
  }

  @Test
  void coordinatesNextToZeroAreZero() {
    Map<String, Object> body = EVENT.body();
    body.put(
        "location",
        Map.of("name", "Null Island", "country", "GHA", "latitude", 1e-300, "longitude", -1e-300));
    String id = EVENT.create(body);
    given()
        .get("/events/" + id)
        .then()
        .body("location.latitude", equalTo(0.0f))
        .body("location.longitude", equalTo(0.0f));
    given().get("/events?near=0,0,0").then().statusCode(200).body("items.id", hasItem(id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/actors?q=日本          | japan",
        "/actors?q=日            | japan",
        "/actors?q=대한민국       | south-korea",
        "/actors?q=Samsun       | samsung",
        "/agreements?q=지소미아   | gsomia",
        "/agreements?q=지소      | gsomia",
        "/agreements?q=somi     | gsomia",
        "/agreements?q=\"military information\" | gsomia",
        "/events?q=exports semiconductor or controls | japan-tightens-export-controls",
        "/events?q=export control | japan-tightens-export-controls",
        "/sources?q=bridge gap Seoul | fdd-2020-09-10",
        "/recommendations?q=working-level mechanism | revive-trilateral-working-level-mechanism",
      })
  void wordsAreFoundInAnyLanguage(String path, String id) {
    given().get(path + "&limit=200").then().statusCode(200).body("items.id", hasItem(id));
    given()
        .get(path + "&sort=relevance&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
  }

  @Test
  void wordsCanBeExcludedAndAccentsDoNotMatter() {
    String with = Kind.SOURCE.create(Kind.SOURCE.body("title", "Trial of Ōsaka's zebrafinch café"));
    given().get("/sources?q=zebrafinch cafe osaka").then().body("items.id", equalTo(List.of(with)));
    given().get("/sources?q=zebrafinch -cafe").then().body("items", equalTo(List.of()));
    given().get("/sources?q=\"café zebrafinch\"").then().body("items", equalTo(List.of()));
  }

  @Test
  void wordsNeedNoPercentEncoding() throws Exception {
    assertThat(RawHttp.get("/actors?q=日本")).contains(" 200 ", "\"id\":\"japan\"", "q=%E6%97%A5");
  }

  @Test
  void relevanceNeedsWords() {
    given()
        .get("/events?sort=relevance")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("sort")));
  }

  @Test
  void severalKeysSortInTheirOrder() {
    String actor = Kind.ACTOR.create();
    List<String> ids = new ArrayList<>();
    for (String[] event :
        new String[][] {{"2019", "b"}, {"2019", "a"}, {"2018", "c"}, {"2020", "a"}}) {
      Map<String, Object> body =
          EVENT.body("participants", List.of(Map.of("actor", actor, "role", "ACTOR")));
      body.put("startDate", event[0]);
      body.put("title", "Trial " + event[1]);
      ids.add(EVENT.create(body));
    }
    assertThat(walkByTwo("/events?sort=-startDate,title&actor=" + actor))
        .containsExactly(ids.get(3), ids.get(1), ids.get(0), ids.get(2));
    assertThat(walkByTwo("/events?sort=title,startDate&actor=" + actor))
        .containsExactly(ids.get(1), ids.get(3), ids.get(0), ids.get(2));
    assertThat(walkByTwo("/events?sort=title,-startDate&actor=" + actor))
        .containsExactly(ids.get(3), ids.get(1), ids.get(0), ids.get(2));
  }

  private static List<String> walkByTwo(String path) {
    List<String> found = new ArrayList<>();
    for (String next = path + "&limit=2"; next != null; ) {
      var page = given().urlEncodingEnabled(false).get(next);
      found.addAll(page.path("items.id"));
      next = page.path("next");
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "near=1,2",
        "near=91,0,5",
        "near=a,b,c",
        "bbox=1,2,3",
        "bbox=0,50,10,40",
        "minScore=101",
        "minMentions=-1",
        "minMentions=1.5",
        "minMentions=2147483648",
        "rootEvent=1",
        "rootEvent=",
        "minScore=1e3",
        "minScore=1",
        "maxScore=1",
        "sort=title,-score",
        "scoreScale=plover",
        "scoreScale=PLOVER,GOLDSTEIN",
        "updatedSince=2019",
        "q= ",
        "tag=,",
        "mode=Visit",
        "context=war",
        "sort=title,title",
        "sort=title,",
        "role=GUEST",
        "effect=",
        "coding=machine"
      })
  void refusesValuesThatItDoesNotTake(String query) {
    String name = query.replaceAll("=.*", "");
    given()
        .get("/events?" + query)
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of(name)));
  }
}
