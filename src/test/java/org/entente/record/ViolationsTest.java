package org.entente.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One answer has every violation of form and meaning that can be known. */
@QuarkusTest
class ViolationsTest {

  private static final String INVALID = "/problems/invalid-body";
  private static final String UNPROCESSABLE = "/problems/unprocessable";

  private static final String EVENT =
      """
      {"id": "%s", "title": 7, "type": "AGREE", "mode": "protest", "startDate": "2019-05",
       "endDate": "2018", "participants": [
         {"actor": "no-such-actor", "role": "ACTOR"}, {"actor": "japan", "role": "GUEST"},
         {"actor": {"id": "no-such-actor-either", "colour": 1}, "role": "HOST"}],
       "location": {"name": "Seoul", "country": "XYZ"}, "agreements": "gsomia",
       "respondsTo": ["no-such-event", 7], "citations": [{"source": "no-such-source"}]}""";

  private static final List<String> OF_THE_EVENT =
      List.of(
          "/agreements type",
          "/citations/0/source reference",
          "/endDate inconsistent",
          "/location/country unknown",
          "/mode inconsistent",
          "/participants/0/actor reference",
          "/participants/1/role enumeration",
          "/participants/2/actor reference",
          "/participants/2/actor/colour unknown",
          "/respondsTo/0 reference",
          "/respondsTo/1 type",
          "/title type");

  private final String id = "test-" + UUID.randomUUID();

  @Test
  void whateverTheWayToWrite() {
    assertHasAll(Kind.EVENT.post(EVENT.formatted(id)));
    assertHasAll(Kind.EVENT.putNew(id, EVENT.formatted(id)));
    assertHasAll(Kind.EVENT.putNew(id, EVENT.formatted(id).replace("\"id\": \"" + id + "\",", "")));
    String created = Kind.EVENT.create();
    assertHasAll(Kind.EVENT.put(created, EVENT.formatted(created)));
    assertHasAll(Kind.EVENT.patch(created, EVENT.formatted(created)));
    assertHasAll(
        given()
            .contentType("application/json")
            .body(EVENT.formatted(id))
            .post("/events?dryRun=true")
            .then());
    Kind.EVENT.get(id).statusCode(404);
  }

  private static void assertHasAll(ValidatableResponse answer) {
    answer.statusCode(400).body("type", equalTo(INVALID));
    assertThat(violations(answer, "errors")).containsExactlyElementsOf(OF_THE_EVENT);
  }

  @Test
  void ofEachLineOfALoad() {
    ValidatableResponse answer =
        load(
            line(EVENT.formatted(id)),
            line(EVENT.formatted(id).replace("\"id\": \"" + id + "\",", "")));
    answer.statusCode(422).body("report.failed", equalTo(2));
    assertThat(violations(answer, "report.errors[0].errors"))
        .containsExactlyElementsOf(OF_THE_EVENT);
    assertThat(violations(answer, "report.errors[1].errors"))
        .containsAll(OF_THE_EVENT)
        .contains("/id required")
        .hasSize(OF_THE_EVENT.size() + 1);
  }

  /** A later line has what an earlier one refers to. */
  @Test
  void aReferenceToALaterLineIsNone() {
    String cited =
        """
        {"kind": "SOURCE", "record": {"id": "%s", "title": "Later", "kind": "REPORT"}}"""
            .formatted(id);
    String wrong =
        """
        {"kind": "SOURCE", "record": {"id": "%s-a", "title": "", "kind": "REPORT",
        "citations": [{"source": "%s"}, {"source": "%s-none"}]}}"""
            .formatted(id, id, id)
            .replace("\n", " ");
    String inconsistent =
        """
        {"kind": "SOURCE", "record": {"id": "%s-b", "title": "B", "kind": "REPORT",
        "externalIds": [{"scheme": "x", "value": "1"}, {"scheme": "x", "value": "1"}],
        "citations": [{"source": "%s"}, {"source": "%s-none"}]}}"""
            .formatted(id, id, id)
            .replace("\n", " ");
    ValidatableResponse answer =
        given()
            .contentType("application/x-ndjson")
            .queryParam("atomic", false)
            .body((wrong + "\n" + inconsistent + "\n" + cited).getBytes(StandardCharsets.UTF_8))
            .post("/records.ndjson")
            .then()
            .statusCode(200)
            .body("created", equalTo(1))
            .body("failed", equalTo(2))
            .body("errors.type", equalTo(List.of(INVALID, UNPROCESSABLE)));
    assertThat(violations(answer, "errors[0].errors"))
        .containsExactly("/citations/1/source reference", "/title size");
    assertThat(violations(answer, "errors[1].errors"))
        .containsExactly("/citations/1/source reference", "/externalIds/1 duplicate");
  }

  @Test
  void ofAPathAndABodyThatDiffer() {
    ValidatableResponse answer =
        Kind.SOURCE.putNew(
            id,
            Map.of(
                "id",
                "another",
                "title",
                "x",
                "kind",
                "REPORT",
                "citations",
                List.of(Map.of("source", id + "-none"))));
    answer.statusCode(422).body("type", equalTo(UNPROCESSABLE));
    assertThat(violations(answer, "errors"))
        .containsExactlyInAnyOrder("/id inconsistent", "/citations/0/source reference");
    String created = Kind.SOURCE.create();
    Kind.SOURCE.patch(created, Map.of("id", "another")).statusCode(422);
  }

  /** What a malformed member might have said is not held against the others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AGREEMENT | {'form':'TREATY','name':'x','parties':[{'actor':7}],'actions':[{'type':'SIGNATURE','date':'2020','party':'japan'}]} | /parties/0/actor",
        "AGREEMENT | {'form':'TREATY','name':'x','partiesComplete':'no','actions':[{'type':'SIGNATURE','date':'2020','party':'japan'}]} | /partiesComplete",
        "AGREEMENT | {'form':'TREATY','name':'x','parties':7,'actions':[{'type':'SIGNATURE','date':'2020','party':'japan'}]} | /parties",
        "AGREEMENT | {'form':'TREATY','name':'x','entryIntoForce':{'parties':'two'}} | /entryIntoForce/parties",
        "AGREEMENT | {'form':'TREATY','name':'x','actions':[{'type':'NOTHING','date':'2020','by':'gsomia'}]} | /actions/0/type",
        "AGREEMENT | {'form':'TREATY','name':'x','actions':[{'type':'EXTENSION','date':'2020','effectiveDate':7},{'type':'EXTENSION','date':'2020'},null]} | /actions/0/effectiveDate,/actions/2",
        "EVENT | {'title':'x','type':'BAD','mode':'protest','startDate':'2020','participants':[{'actor':'japan','role':'ACTOR'}]} | /type",
        "EVENT | {'title':'x','type':'AGREE','startDate':7,'endDate':'2018','participants':[{'actor':'japan','role':'ACTOR'}]} | /startDate",
        "EVENT | {'title':'x','type':'AGREE','startDate':'2020','coding':7,'coded':{'mentions':1},'participants':[{'actor':'japan','role':'ACTOR'}]} | /coding",
        "EVENT | {'title':'x','type':'AGREE','startDate':'2020','score':'7','scoreScale':'GOLDSTEIN','participants':[{'actor':'japan','role':'ACTOR'}]} | /score",
        "EVENT | {'title':'x','type':'AGREE','startDate':'2020','location':{'name':'x','latitude':'7','longitude':7},'participants':[{'actor':'japan','role':'ACTOR'}]} | /location/latitude",
        "EVENT | {'title':'x','type':'AGREE','startDate':'2020','summary':7,'citations':[{'source':'fdd-2020-09-10','field':'/summary'}],'participants':[{'actor':'japan','role':'ACTOR'}]} | /summary",
        "EVENT | {'title':'x','type':'AGREE','startDate':'2020','citations':[{'source':'fdd-2020-09-10','field':'summary'},null],'participants':[null,{'actor':'japan','role':'ACTOR'}]} | /citations/0/field,/citations/1,/participants/0",
        "EVENT | {'title':'x','type':'AGREE','startDate':'2020','participants':null} | /participants",
        "RECOMMENDATION | {'title':'x','text':'x','issuedOn':'x','issuers':7,'addressees':[null],'statusChanges':[null,{'status':'OPEN','date':'2019','evidence':[7]}]} | /addressees/0,/issuedOn,/issuers,/statusChanges/0,/statusChanges/1/evidence/0",
        "ACTOR | {'name':'x','kind':'PERSON','country':'xx','affiliations':[null,{'organization':7,'role':'x','startDate':'x','endDate':'2000'}]} | /affiliations/0,/affiliations/1/organization,/affiliations/1/startDate,/country",
        "SOURCE | {'id':'BAD','title':'x','kind':'REPORT','externalIds':[{'scheme':'x'},{'scheme':'x'}]} | /externalIds/0/value,/externalIds/1/value,/id",
      })
  void nothingIsMadeUp(Kind kind, String body, String pointers) {
    kind.post(body.replace('\'', '"'))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of(pointers.split(","))));
  }

  @ParameterizedTest
  @EnumSource
  void ofEveryKind(Kind kind) {
    Map<String, Object> body = kind.body("citations", List.of(Map.of("source", id)));
    body.put("tags", 7);
    ValidatableResponse answer = kind.post(body).statusCode(400);
    assertThat(violations(answer, "errors"))
        .containsExactly("/citations/0/source reference", "/tags type");
  }

  @Test
  void aRecordMayReferToItself() {
    Map<String, Object> body = Kind.SOURCE.body("citations", List.of(Map.of("source", id)));
    body.put("tags", 7);
    assertThat(violations(Kind.SOURCE.putNew(id, body).statusCode(400), "errors"))
        .containsExactly("/tags type");
  }

  /** A member beside a malformed one is checked. */
  @Test
  void ofTheOtherMembersOfAnElement() {
    ValidatableResponse answer =
        Kind.ACTOR
            .post(
                """
                {"name": "x", "kind": "PERSON", "affiliations": [
                  {"organization": "japan", "role": "", "startDate": "2020", "endDate": "2019"}]}""")
            .statusCode(400);
    assertThat(violations(answer, "errors"))
        .containsExactly("/affiliations/0/endDate inconsistent", "/affiliations/0/role size");
  }

  private static List<String> violations(ValidatableResponse answer, String path) {
    List<Map<String, String>> errors = answer.extract().path(path);
    List<String> violations = new ArrayList<>();
    errors.forEach(error -> violations.add(error.get("pointer") + " " + error.get("code")));
    return violations;
  }

  private static String line(String body) {
    return body.replaceAll("\\s*\n\\s*", " ");
  }

  private static ValidatableResponse load(String... lines) {
    return given()
        .contentType("application/x-ndjson")
        .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
        .post("/events.ndjson")
        .then();
  }
}
