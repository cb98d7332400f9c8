package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2018,       2018-01-01, 2018-12-31",
    "2018-10,    2018-10-01, 2018-10-31",
    "2018-10-30, 2018-10-30, 2018-10-30",
    "2020-02,    2020-02-01, 2020-02-29",
    "2019-02,    2019-02-01, 2019-02-28",
    "0001,       0001-01-01, 0001-12-31",
    "9999,       9999-01-01, 9999-12-31",
  })
  void coversAnInterval(String text, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(text).orElseThrow();
    assertThat(date.firstDay()).isEqualTo(first);
    assertThat(date.lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "18",
        "0000",
        "2018-13",
        "2018-00",
        "2019-02-29",
        "2018-10-32",
        "2018-1",
        "20181030",
        "-2018",
        "2018-10-30T00:00:00Z",
        " 2018",
        "12018",
        "٢٠١٨"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2018-01, 1",
    "2018-10-30, 2018-10, 1",
    "2018, 2018, 0",
    "2017-12-31, 2018, -1"
  })
  void isOrderedByItsFirstDay(String one, String other, int order) {
    assertThat(Integer.signum(new PartialDate(one).compareTo(new PartialDate(other))))
        .isEqualTo(order);
  }
}
