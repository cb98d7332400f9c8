package org.entente.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.imports.Files.imported;
import static org.entente.imports.Files.real;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Imports treaties whose parties have acts of every kind: each date becomes one act, or is named.
 */
@QuarkusTest
class TreatyActsTest {

  private static final int AGREEMENTS = 6;
  private static final int PARTIES = 32;
  private static final int PARTIES_OF_OTHERS = 3;

  private JsonPath report;

  @BeforeEach
  void both() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("agreements.csv", real("treaties/agreements.csv"));
    files.put("parties.csv", real("treaties/parties.csv"));
    report = imported(Files.zip(files));
  }

  @ParameterizedTest
  @CsvSource({
    "japan,          SIGNATURE 1980-09-12, RATIFICATION 1981-05-26, ENTRY_INTO_FORCE 1982-04-07,",
    "south-korea,    , RATIFICATION 1985-03-29, ENTRY_INTO_FORCE 1985-04-28,",
    "china,          SIGNATURE 1980-09-11?,,,",
    "north-korea,    ,,,",
    "australia,      , RATIFICATION 2001,,",
    "france,         SIGNATURE 1980-09-16, RATIFICATION 1981-12,,",
    "canada,         SIGNATURE 1980-09-11, RATIFICATION 1981-07-01, ENTRY_INTO_FORCE 1982-04-07,"
        + " TERMINATION 1999-05-15",
    "italy,          ,,, TERMINATION 1991-01-01",
  })
  void eachDateOfAPartyIsAnAct(
      String party, String signature, String ratification, String force, String end) {
    assertThat(acts("adoptd-1980a", party))
        .containsExactly(
            Stream.of(signature, ratification, force, end)
                .filter(Objects::nonNull)
                .toArray(String[]::new));
  }

  @Test
  void everyDateOfRepeatedRowsIsAnAct() {
    assertThat(acts("adoptd-1980a", "germany"))
        .containsExactly(
            "SIGNATURE 1980-09-11",
            "RATIFICATION 1982-12-02",
            "ENTRY_INTO_FORCE 1983-01-01",
            "TERMINATION 1990-10-03",
            "ENTRY_INTO_FORCE 1995-06");
    assertThat(acts("adoptd-1980a", "united-kingdom"))
        .contains("SIGNATURE 1980-09-11", "SIGNATURE 1980-09-12");
  }

  @Test
  void adoptionIsNobodysSignature() {
    assertThat(acts("adoptd-1980a", null)).containsExactly("ENTRY_INTO_FORCE 1982-04-07");
    agreement("adoptd-1980a", "1980-06-01").body("status", equalTo("PROPOSED"));
    agreement("adoptd-1980a", "2020-01-01")
        .body("signedOn", equalTo("1980-09-10"))
        .body("citations.note", hasItems("Signature 1980-05-20"));
    agreement("declar-1990r", "2020-01-01")
        .body("actions", empty())
        .body("parties", hasSize(2))
        .body("citations.note", hasItems("Signature 1990-09..1990-10"));
  }

  @Test
  void aBeginningIsNoAct() {
    agreement("begun-1985a", "2020-01-01")
        .body("actions", empty())
        .body("signedOn", nullValue())
        .body("description", containsString("Begins 1985-08"));
  }

  @ParameterizedTest
  @CsvSource({
    "japan,       1981-05-25, SIGNED,    ,",
    "japan,       1981-05-26, CONSENTED, ,",
    "japan,       1982-04-07, BOUND,     1982-04-07,",
    "south-korea, 1985-03-28, NONE,      ,",
    "south-korea, 1985-04-28, BOUND,     1985-04-28,",
    "china,       2020-01-01, SIGNED,    ,",
    "north-korea, 2020-01-01, NONE,      ,",
    "australia,   2002-01-01, BOUND,     2001,",
    "france,      1982-04-07, BOUND,     1982-04-07,",
    "canada,      1999-05-14, BOUND,     1982-04-07,",
    "canada,      1999-05-15, ENDED,     1982-04-07, 1999-05-15",
    "germany,     1991-01-01, ENDED,     1983-01-01, 1990-10-03",
    "germany,     1995-07-01, BOUND,     1995-06,",
    "italy,       1991-01-01, NONE,      ,",
  })
  void theStatusFollowsTheDatesOfTheRow(
      String party, String day, String status, String from, String until) {
    agreement("adoptd-1980a", day)
        .rootPath("parties.find { it.actor.id == '" + party + "' }")
        .body("status", equalTo(status))
        .body("boundFrom", equalTo(from))
        .body("boundUntil", equalTo(until));
  }

  @Test
  void onlyAnAgreementOfTwoHasAllItsParties() {
    agreement("adoptd-1980a", "2020-01-01").body("partiesComplete", equalTo(false));
    agreement("jpn-kor-1970a", "2020-01-01").body("partiesComplete", equalTo(true));
  }

  @Test
  void rowsBelongToTheAgreementWithTheirDates() {
    assertThat(acts("jpn-kor-1970a", "japan"))
        .containsExactly(
            "SIGNATURE 1970-01-10", "ENTRY_INTO_FORCE 1970-02-01", "TERMINATION 1975-12-31");
    assertThat(acts("jpn-kor-1970a-2", "japan")).containsExactly("SIGNATURE 1970-06-20");
  }

  @Test
  void everyRowIsCountedOnce() {
    assertThat(report.getInt("read")).isEqualTo(AGREEMENTS + PARTIES);
    assertThat(report.getInt("created") + report.getInt("unchanged")).isEqualTo(AGREEMENTS);
    assertThat(report.getInt("skipped.NO_AGREEMENT")).isEqualTo(PARTIES_OF_OTHERS);
    assertThat(report.getInt("joined")).isEqualTo(PARTIES - PARTIES_OF_OTHERS);
  }

  @Test
  void whatHasNoPlaceIsReported() {
    assertThat(report.<Map<String, Object>>getList("unplaced"))
        .extracting(
            one ->
                Stream.of("file", "line", "treaty", "party", "column", "value", "rows")
                    .map(member -> String.valueOf(one.get(member)))
                    .toList())
        .extracting(cells -> String.join(" ", cells))
        .containsExactly(
            "agreements.csv 2 ADOPTD_1980A null Signature 1980-05-20 1",
            "agreements.csv 6 BEGUN_1985A null Begin 1985-08 1",
            "agreements.csv 7 DECLAR_1990R null Signature 1990-09/1990-10 1",
            "parties.csv 20 ADOPTD_1980A NLD Force 1982-05-01 1",
            "parties.csv 20 ADOPTD_1980A NLD End 2003-03-03 1",
            "parties.csv 28 JPN-KOR_1970A null Signature 1970-09-09 2",
            "parties.csv 33 NOSUCH_1900A JPN Signature 1900 1");
  }

  @Test
  void theTablesMayComeOneByOne() {
    assertThat(imported(real("treaties/agreements.csv")).getInt("unchanged")).isEqualTo(AGREEMENTS);
    JsonPath parties = imported(real("treaties/parties.csv"));
    assertThat(parties.getInt("unchanged")).isEqualTo(AGREEMENTS);
    assertThat(parties.getInt("skipped.NO_AGREEMENT")).isEqualTo(PARTIES_OF_OTHERS);
  }

  /** As long as no party is known, nothing says that a signature is not that of the agreement. */
  @Test
  void theSignatureOfTheAgreementGivesWayToThoseOfItsParties() {
    imported("treatyID,Title,Signature\nALONE_1990A,Alone,1990-05-01\n".getBytes(UTF_8));
    assertThat(acts("alone-1990a", null)).containsExactly("SIGNATURE 1990-05-01");
    imported(
        "stateID,treatyID,Signature,StateSignature\nJPN,ALONE_1990A,1990-05-01,1990-06-01\n"
            .getBytes(UTF_8));
    assertThat(acts("alone-1990a", null)).isEmpty();
    assertThat(acts("alone-1990a", "japan")).containsExactly("SIGNATURE 1990-06-01");
  }

  /** Returns the types and dates of the acts of a party, or of all if null. */
  private static List<String> acts(String id, String party) {
    return agreement(id, "2020-01-01")
        .extract()
        .jsonPath()
        .<Map<String, Object>>getList("actions")
        .stream()
        .filter(act -> Objects.equals(party, id(act)))
        .map(act -> act.get("type") + " " + act.get("date"))
        .toList();
  }

  private static Object id(Map<String, Object> act) {
    return act.get("party") instanceof Map<?, ?> party ? party.get("id") : null;
  }

  private static ValidatableResponse agreement(String id, String day) {
    return given().get("/agreements/manytreaties-" + id + "?on=" + day).then().statusCode(200);
  }
}
