package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.agreement.AgreementLife.Action;
import org.entente.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the rules as tables; an action is {@code TYPE date[>effective date][@party]}. */
class AgreementLifeTest {

  private static final String GSOMIA =
      "SIGNATURE 2016-11-23; ENTRY_INTO_FORCE 2016-11-23;"
          + " NOTICE_OF_TERMINATION 2019-08-23>2019-11-23@kor; NOTICE_SUSPENDED 2019-11-22@kor;"
          + " NOTICE_WITHDRAWN 2023-03-21@kor";

  @ParameterizedTest
  @CsvSource({
    "2016-11-01, PROPOSED",
    "2016-11-23, IN_FORCE",
    "2019-08-01, IN_FORCE",
    "2019-08-23, TERMINATION_NOTIFIED",
    "2019-09-01, TERMINATION_NOTIFIED",
    "2019-11-21, TERMINATION_NOTIFIED",
    "2019-11-22, IN_FORCE",
    "2019-12-01, IN_FORCE",
    "2023-03-22, IN_FORCE",
  })
  void gsomia(LocalDate on, AgreementStatus status) {
    assertThat(life(GSOMIA, 2, on).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | SIGNATURE 2000                                             | SIGNED",
        "2 | RATIFICATION 2000@a                                        | SIGNED",
        "2 | SIGNATURE 2000; PROVISIONAL_APPLICATION 2001               | PROVISIONALLY_APPLIED",
        "2 | ENTRY_INTO_FORCE 2000                                      | IN_FORCE",
        "2 | ENTRY_INTO_FORCE 2000>2100                                 | PROPOSED",
        "2 | ENTRY_INTO_FORCE 2000@a                                    | PROPOSED",
        "2 | ENTRY_INTO_FORCE 2000@a; ENTRY_INTO_FORCE 2001@b           | IN_FORCE",
        "1 | ENTRY_INTO_FORCE 2000@a                                    | IN_FORCE",
        "2 | ENTRY_INTO_FORCE 2000; SUSPENSION 2001                     | SUSPENDED",
        "2 | ENTRY_INTO_FORCE 2000; SUSPENSION 2001; RESUMPTION 2002    | IN_FORCE",
        "3 | ENTRY_INTO_FORCE 2000; SUSPENSION 2001@a                   | IN_FORCE",
        "2 | ENTRY_INTO_FORCE 2000; AMENDMENT 2001; EXTENSION 2002      | IN_FORCE",
        "2 | ENTRY_INTO_FORCE 2000; DECLARATION 2001@a; RESERVATION 2001| IN_FORCE",
        "2 | ENTRY_INTO_FORCE 2000; NOTICE_OF_TERMINATION 2001@a        | TERMINATION_NOTIFIED",
        "2 | ENTRY_INTO_FORCE 2000; NOTICE_OF_TERMINATION 2001>2002@a   | TERMINATED",
        "2 | ENTRY_INTO_FORCE 2000; NOTICE_OF_TERMINATION 2001>2100@a   | TERMINATION_NOTIFIED",
        "2 | ENTRY_INTO_FORCE 2000; NOTICE_OF_TERMINATION 2001>2003@a; NOTICE_WITHDRAWN 2002@a | IN_FORCE",
        "2 | ENTRY_INTO_FORCE 2000; NOTICE_OF_TERMINATION 2001>2003@a; NOTICE_WITHDRAWN 2002@b | TERMINATED",
        "2 | ENTRY_INTO_FORCE 2000; NOTICE_OF_TERMINATION 2001>2003; NOTICE_WITHDRAWN 2002     | IN_FORCE",
        "3 | ENTRY_INTO_FORCE 2000; NOTICE_OF_TERMINATION 2001>2002@a   | IN_FORCE",
        "3 | ENTRY_INTO_FORCE 2000; WITHDRAWAL 2001@a                   | IN_FORCE",
        "3 | ENTRY_INTO_FORCE 2000; WITHDRAWAL 2001@a; WITHDRAWAL 2002@b| TERMINATED",
        "2 | ENTRY_INTO_FORCE 2000; WITHDRAWAL 2001@a                   | TERMINATED",
        "2 | ENTRY_INTO_FORCE 2000; TERMINATION 2001; SUSPENSION 2002   | TERMINATED",
        "2 | ENTRY_INTO_FORCE 2000; LAPSE 2001                          | LAPSED",
        "2 | ENTRY_INTO_FORCE 2000; LAPSE 2001; TERMINATION 2002        | LAPSED",
        "2 | ENTRY_INTO_FORCE 2000; LAPSE 2001; ENTRY_INTO_FORCE 2002   | IN_FORCE",
        "0 |                                                            | PROPOSED",
      })
  void rules(int parties, String actions, AgreementStatus status) {
    assertThat(life(actions, parties, LocalDate.of(2026, 1, 1)).status()).isEqualTo(status);
  }

  @Test
  void actionsCountInTheOrderOfTheirDates() {
    AgreementLife life =
        life("LAPSE 2003; ENTRY_INTO_FORCE 1999; SIGNATURE 1998-05@b; SIGNATURE 1998@a", 2, day());
    assertThat(life.status()).isEqualTo(AgreementStatus.LAPSED);
    assertThat(life.signedOn()).isEqualTo(new PartialDate("1998"));
    assertThat(life.inForceFrom()).isEqualTo(new PartialDate("1999"));
    assertThat(life.endedOn()).isEqualTo(new PartialDate("2003"));
  }

  @Test
  void aReducedDateCountsFromItsFirstDay() {
    String lapse = "ENTRY_INTO_FORCE 1999; LAPSE 2003";
    assertThat(life(lapse, 3, LocalDate.of(2002, 12, 31)).status())
        .isEqualTo(AgreementStatus.IN_FORCE);
    assertThat(life(lapse, 3, LocalDate.of(2003, 1, 1)).status()).isEqualTo(AgreementStatus.LAPSED);
  }

  @Test
  void theExpiryOfANoticeIsTheEnd() {
    AgreementLife life =
        life("ENTRY_INTO_FORCE 2000; NOTICE_OF_TERMINATION 2001>2002-06@a", 2, day());
    assertThat(life.endedOn()).isEqualTo(new PartialDate("2002-06"));
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 1, 1);
  }

  private static AgreementLife life(String actions, int parties, LocalDate on) {
    List<Action> parsed =
        actions == null
            ? List.of()
            : Arrays.stream(actions.split(";")).map(AgreementLifeTest::action).toList();
    return AgreementLife.until(on, parsed, parties);
  }

  private static Action action(String text) {
    String[] words = text.trim().split("[ >@]");
    int party = text.indexOf('@') < 0 ? -1 : words.length - 1;
    return new Action(
        ActionType.valueOf(words[0]),
        new PartialDate(words[1]),
        text.indexOf('>') < 0 ? null : new PartialDate(words[2]),
        party < 0 ? null : words[party]);
  }
}
