package org.entente.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
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

/** Imports treaties of manytreaties with the acts of each party. */
@QuarkusTest
class TreatyImportTest {

  private static final int AGREEMENTS = 12;
  private static final int PARTIES = 42;
  private static final byte[] PARTY_OF_NONE =
      """
      stateID,treatyID,Begin,End,Signature,StateSignature,StateRatification,Force,StateForce,Term,StateEnd
      JPN,NO_SUCH_1900A,1900,,1900,1900,,,,,
      """
          .getBytes(UTF_8);

  private JsonPath report;

  @BeforeEach
  void both() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("parties.csv", real("parties.csv"));
    files.put("agreements.csv", real("agreements.csv"));
    report = imported(Files.zip(files));
  }

  @Test
  void everyRowIsCountedOnce() {
    assertThat(report.getInt("read")).isEqualTo(AGREEMENTS + PARTIES);
    assertThat(report.getInt("created") + report.getInt("unchanged")).isEqualTo(AGREEMENTS);
    assertThat(report.getInt("joined")).isEqualTo(PARTIES);
    assertThat(report.getInt("failed")).isZero();
  }

  @Test
  void oneTableAloneKeepsTheDataOfTheOther() {
    JsonPath agreements = imported(real("agreements.csv"));
    assertThat(agreements.getInt("unchanged")).isEqualTo(AGREEMENTS);
    JsonPath parties = imported(real("parties.csv"));
    assertThat(parties.getInt("unchanged")).isEqualTo(AGREEMENTS);
    assertThat(parties.getInt("unchanged") + parties.getInt("joined")).isEqualTo(PARTIES);
  }

  @Test
  void partiesWithoutAnAgreementAreSkipped() {
    JsonPath skipped = imported(PARTY_OF_NONE);
    assertThat(skipped.getInt("skipped.NO_AGREEMENT")).isEqualTo(1);
  }

  @Test
  void partiesWithoutAnAgreementInTheOtherTableAreSkipped() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("parties.csv", PARTY_OF_NONE);
    files.put("agreements.csv", real("agreements.csv"));
    JsonPath skipped = imported("?dryRun=true", Files.zip(files));
    assertThat(skipped.getString("state")).isEqualTo("DONE");
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
        .body("actions.type", contains("SIGNATURE", "SIGNATURE"))
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
  void everyDateOfRepeatedPartiesIsKept() {
    List<String> dates =
        agreement("trtyas-1920a")
            .extract()
            .path(
                "actions.findAll { it.party?.id == 'czech-republic' && it.type =="
                    + " 'ENTRY_INTO_FORCE' }.date");
    assertThat(dates).containsExactly("1993-01-01", "2006-06-21");
  }

  @Test
  void imprecisionOfDatesIsKept() {
    agreement("wm04cp-1981r")
        .body("citations[0].note", equalTo("Signature 1981-09..1981-10"))
        .body("actions[0].type", equalTo("TERMINATION"))
        .body("actions[0].date", equalTo("2018-10"))
        .body("actions[0].note", nullValue());
    agreement("amcaff-1964r").body("endedOn", equalTo("2011-01-01~"));
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
