package org.entente.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.imports.Files.imported;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports irregular treaty data. */
@QuarkusTest
class RaggedTreatiesTest {

  private static final String NAMES = "treatyID,Title,Signature,Location,Depository,TypeSubject";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19920101",
        "20180230",
        "-0490-01-01",
        "10000-01-01",
        "1992-1-1",
        "2018-02-30..2018-03-01",
        "1XXX"
      })
  void anInvalidDateFails(String date) {
    JsonPath report = imported(file("NODATE,No date," + date + ",,,"));
    assertThat(report.getList("errors.detail"))
        .containsExactly("Signature is not a date: %s.".formatted(date));
  }

  @ParameterizedTest
  @CsvSource({
    "..1992-05,                1992-05",
    "1992-05-01..,             1992-05-01",
    "~1992-XX-XX,              1992-XX-XX~",
    "1992?-05~,                1992-05%",
    "1992-XX-05,               1992",
    "'{1992-05,1993,1992-07}', 1992-05/1993",
    "1993..1992,               1992/1993",
  })
  void aDateThatIsKnownInPartIsKept(String given, String date) {
    imported(file("PART_%1$s,Part,\"%2$s\",,,".formatted(Math.abs(given.hashCode()), given)));
    agreement("part-" + Math.abs(given.hashCode()))
        .body("signedOn", equalTo(date))
        .body("actions[0].note", equalTo("Given as " + given));
  }

  @ParameterizedTest
  @CsvSource({
    "1992-05~,            1992-05~",
    "1992?,               1992?",
    "1992-05-01%,         1992-05-01%",
    "199X,                199X",
    "1992-05-XX,          1992-05-XX",
    "1992-05..1993-02-01, 1992-05/1993-02-01",
  })
  void aDateThatIsApproximateOrUncertainStaysSo(String given, String date) {
    imported(file("EDTF_%s,Edtf,%s,,,".formatted(Math.abs(given.hashCode()), given)));
    agreement("edtf-" + Math.abs(given.hashCode()))
        .body("signedOn", equalTo(date))
        .body("actions[0].note", nullValue());
  }

  @Test
  void notAvailableMeansEmpty() {
    assertThat(imported(file("NOTHING,Nothing,NA,NA,NA,NA", "NAMELESS,NA,,,,")).getInt("failed"))
        .isEqualTo(1);
    agreement("nothing")
        .body("description", nullValue())
        .body("depositary", nullValue())
        .body("subjects", empty())
        .body("actions", empty());
  }

  @Test
  void anOpenQuoteFailsOnlyItsRow() {
    JsonPath report =
        imported(
            file(
                "QUOTE_1,The 5\" gun,1990,,,",
                "QUOTE_2,\"Open,1990,,,",
                "QUOTE_3,Whole,1990,,,",
                "QUOTE_4,Closed\",1990,,,"));
    assertThat(report.getInt("created") + report.getInt("unchanged")).isEqualTo(3);
    assertThat(report.getList("errors.line")).containsExactly(3);
    assertThat(report.getList("errors.detail")).containsExactly("The line is not a table row.");
    agreement("quote-1").body("name", equalTo("The 5\" gun"));
  }

  @Test
  void columnsMayBeUnnamed() {
    String file = "," + NAMES + ",,\n1,NAMELESS_1,Nameless,1990,,,,,\n";
    assertThat(imported(file.getBytes(UTF_8)).getInt("failed")).isZero();
    agreement("nameless-1").body("signedOn", equalTo("1990"));
  }

  /** The ids do not depend on which of them a file has. */
  @Test
  void agreementsOfOneCodeAreDistinguishedByTitle() {
    String first = "SHARED,First,1991,,,";
    String second = "SHARED,Second,1992,,,";
    imported(file(second));
    assertThat(imported(file(first, second)).getInt("updated")).isZero();
    assertThat(imported(file(first)).getInt("unchanged")).isEqualTo(1);
    agreement("shared").body("name", equalTo("Second")).body("version", equalTo(1));
    agreement("shared-2").body("name", equalTo("First"));
  }

  @Test
  void anAgreementWithAChangedTitleIsFound() {
    imported(file("RENAMED,As it was,1991,,,"));
    given()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("name", "As it is"))
        .patch("/agreements/manytreaties-renamed")
        .then()
        .statusCode(200);
    assertThat(imported(file("RENAMED,As it was,1991,,,")).getInt("updated")).isEqualTo(1);
    agreement("renamed").body("name", equalTo("As it was"));
  }

  @Test
  void codesThatLookAlikeAreSeparate() {
    JsonPath report =
        imported(file("ALIKE-A_1,One,1991,,,", "ALIKE_A_1,Two,1991,,,", "ALIKE_A-1,Three,1991,,,"));
    assertThat(report.getInt("created")).isEqualTo(3);
    agreement("alike-a-1").body("externalIds.value", contains("ALIKE-A_1"));
    agreement("alike-a-1-2").body("externalIds.value", contains("ALIKE_A_1"));
    assertThat(imported(file("ALIKE_A_1,Two,1991,,,")).getInt("unchanged")).isEqualTo(1);
  }

  @Test
  void codesMayBeLong() {
    String code = "LONGCODE_1990A:".repeat(12);
    JsonPath report = imported(file(code + "1,One,1991,,,", code + "2,Two,1991,,,"));
    assertThat(report.getInt("created")).isEqualTo(2);
  }

  /** When a treaty begins is neither when it was signed nor when it entered into force. */
  @Test
  void aBeginningIsNoSignature() {
    String file = "treatyID,Title,Begin,Signature,Force\nBEGIN_1,Begun,1985-08,NA,NA\n";
    imported(file.getBytes(UTF_8));
    agreement("begin-1")
        .body("actions", empty())
        .body("signedOn", nullValue())
        .body(
            "description",
            equalTo("Begins 1985-08, without a date of signature or entry into force."));
  }

  @Test
  void aPartyOfSeveralAgreementsIsCountedOnce() {
    imported(file("SEVERAL,First,1991,,,", "SEVERAL,Second,1992,,,"));
    String parties = "stateID,treatyID,StateSignature\nJPN,SEVERAL,1993\n";
    JsonPath report = imported(parties.getBytes(UTF_8));
    assertThat(report.getInt("read")).isEqualTo(1);
    assertThat(report.getInt("updated")).isEqualTo(1);
    agreement("several").body("parties.actor.id", contains("japan"));
    agreement("several-2").body("parties.actor.id", contains("japan"));
  }

  private static byte[] file(String... rows) {
    return (NAMES + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
  }

  private static ValidatableResponse agreement(String id) {
    return given().get("/agreements/manytreaties-" + id).then().statusCode(200);
  }
}
