package org.entente.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.imports.Files.imported;
import static org.entente.imports.Files.real;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Treaties of manytreaties with what each party did. */
@QuarkusTest
class TreatyImportTest {

  private static final int AGREEMENTS = 12;
  private static final int PARTIES = 42;

  private JsonPath report;

  @BeforeEach
  void both() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("parties.csv", real("parties.csv"));
    files.put("agreements.csv", real("agreements.csv"));
    report = imported(Files.zip(files));
  }

  @Test
  void everyRowIsToldOnce() {
    assertThat(report.getInt("read")).isEqualTo(AGREEMENTS + PARTIES);
    assertThat(report.getInt("created") + report.getInt("unchanged")).isEqualTo(AGREEMENTS);
    assertThat(report.getInt("joined")).isEqualTo(PARTIES);
    assertThat(report.getInt("failed")).isZero();
  }

  @Test
  void oneTableAloneLeavesWhatTheOtherTells() {
    JsonPath agreements = imported(real("agreements.csv"));
    assertThat(agreements.getInt("unchanged")).isEqualTo(AGREEMENTS);
    JsonPath parties = imported(real("parties.csv"));
    assertThat(parties.getInt("unchanged")).isEqualTo(AGREEMENTS);
    assertThat(parties.getInt("unchanged") + parties.getInt("joined")).isEqualTo(PARTIES);
  }

  @Test
  void partiesOfNothingAreSkipped() {
    String parties =
        "stateID,treatyID,Begin,End,Signature,StateSignature,StateRatification,Force,StateForce,Term,StateEnd\n"
            + "JPN,NO_SUCH_1900A,1900,,1900,1900,,,,,\n";
    JsonPath skipped = imported(parties.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(skipped.getInt("skipped.NO_AGREEMENT")).isEqualTo(1);
  }

  @Test
  void anAgreementHasPartiesAndDatedActs() {
    agreement("jpn-1883a")
        .body("name", equalTo("Japan-Korea Fishing Agreement"))
        .body("form", equalTo("AGREEMENT"))
        .body("subjects", contains("Environment", "Fishing"))
        .body("parties.actor.id", contains("japan", "south-korea"))
        .body("signedOn", equalTo("1883-07-27"))
        .body("status", equalTo("SIGNED"))
        .body("actions.type", contains("SIGNATURE", "SIGNATURE", "SIGNATURE"))
        .body("actions.party.id", contains("japan", "south-korea"))
        .body("externalIds.value", contains("JPN_1883A"));
  }

  @Test
  void oneCodeMayStandForSeveralAgreements() {
    agreement("jpn-usa-1974n").body("endedOn", equalTo("1976-12-31"));
    agreement("jpn-usa-1974n-2").body("endedOn", equalTo("1977-02-10"));
    agreement("jpn-usa-1974n-3")
        .body("endedOn", equalTo("1977-04-30"))
        .body("inForceFrom", nullValue())
        .body("status", equalTo("TERMINATED"));
  }

  @Test
  void whereRowsDifferAboutAPartyEveryDateIsKept() {
    List<String> dates =
        agreement("trtyas-1920a")
            .extract()
            .path(
                "actions.findAll { it.party?.id == 'czech-republic' && it.type == 'ENTRY_INTO_FORCE' }.date");
    assertThat(dates).containsExactly("1993-01-01", "2006-06-21");
  }

  @Test
  void datesKeepWhatTheySay() {
    agreement("wm04cp-1981r")
        .body("actions[0].date", equalTo("1981"))
        .body("actions[0].note", equalTo("Given as 1981-09..1981-10"))
        .body("actions[1].type", equalTo("TERMINATION"))
        .body("actions[1].date", equalTo("2018-10"));
    agreement("amcaff-1964r")
        .body("endedOn", equalTo("2011-01-01"))
        .body("actions.note", hasItems("Given as 2011-01-01~"));
    agreement("lblons-1962a").body("status", equalTo("SIGNED")).body("endedOn", nullValue());
  }

  @Test
  void organizationsAreParties() {
    agreement("js06wm-1997a")
        .body("parties.actor.id", hasItems("european-atomic-energy-community"))
        .body("depositary", equalTo("IAEA International Atomic Energy Agency"));
    given()
        .get("/actors/european-atomic-energy-community")
        .then()
        .body("kind", equalTo("INTERNATIONAL_ORGANIZATION"));
  }

  private static ValidatableResponse agreement(String id) {
    return given().get("/agreements/manytreaties-" + id).then().statusCode(200);
  }
}
