package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  private static final int TRIES = 20_000;

  @ParameterizedTest
  @CsvSource({
    "2018,                  2018-01-01, 2018-12-31",
    "2018-10,               2018-10-01, 2018-10-31",
    "2018-10-30,            2018-10-30, 2018-10-30",
    "2020-02,               2020-02-01, 2020-02-29",
    "2019-02,               2019-02-01, 2019-02-28",
    "0001,                  0001-01-01, 0001-12-31",
    "9999,                  9999-01-01, 9999-12-31",
    "198X,                  1980-01-01, 1989-12-31",
    "19XX,                  1900-01-01, 1999-12-31",
    "1985-XX,               1985-01-01, 1985-12-31",
    "1985-XX-XX,            1985-01-01, 1985-12-31",
    "2020-02-XX,            2020-02-01, 2020-02-29",
    "1985~,                 1985-01-01, 1985-12-31",
    "1985-10?,              1985-10-01, 1985-10-31",
    "1985-10-30%,           1985-10-30, 1985-10-30",
    "198X?,                 1980-01-01, 1989-12-31",
    "1985/1986,             1985-01-01, 1986-12-31",
    "1985-02/1985-02-10,    1985-02-01, 1985-02-10",
    "1985-06-15~/1986-XX?,  1985-06-15, 1986-12-31",
    "2019-12-31/2020-01-01, 2019-12-31, 2020-01-01",
    "1985/1985,             1985-01-01, 1985-12-31",
  })
  void coversAnInterval(String text, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(text).orElseThrow();
    assertThat(date.firstDay()).isEqualTo(first);
    assertThat(date.lastDay()).isEqualTo(last);
    assertThat(date.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "18",
        "0000",
        "000X",
        "00XX",
        "2018-13",
        "2018-00",
        "2019-02-29",
        "2019-02-29~",
        "2018-10-32",
        "2018-1",
        "20181030",
        "-2018",
        "2018-10-30T00:00:00Z",
        " 2018",
        "12018",
        "٢٠١٨",
        "1XXX",
        "XXXX",
        "19X5",
        "198x",
        "1985-1X",
        "1985-XX-05",
        "198X-10",
        "1985~?",
        "~1985",
        "1985~-10",
        "1986/1985",
        "1985-10-02/1985-10-01",
        "1985/1986/1987",
        "1985/1985-02-30",
        "1985/..",
        "../1985",
        "1985/",
        "/1985",
        "/",
        "1985..1986",
        "[1985,1986]",
        "2001-21",
        "Y17000",
        "1985 /1986"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2018-01, 1",
    "2018-10-30, 2018-10, 1",
    "2018, 2018, 0",
    "2017-12-31, 2018, -1",
    "198X, 1980, 1",
    "1985/1986, 1985-06, -1",
    "1985, 1985~, -1",
  })
  void isOrderedByItsFirstDay(String one, String other, int order) {
    assertThat(Integer.signum(new PartialDate(one).compareTo(new PartialDate(other))))
        .isEqualTo(order);
  }

  @Test
  void marksDoNotChangeTheInterval() {
    Random random = new Random(1);
    for (int at = 0; at < TRIES; at++) {
      String plain = date(random, "");
      PartialDate.parse(plain)
          .ifPresent(
              date -> {
                for (String mark : List.of("~", "?", "%")) {
                  PartialDate marked = PartialDate.parse(plain + mark).orElseThrow();
                  assertThat(marked.firstDay()).isEqualTo(date.firstDay());
                  assertThat(marked.lastDay()).isEqualTo(date.lastDay());
                }
              });
    }
  }

  @Test
  void anIntervalReachesFromTheFirstDayOfOneDateToTheLastOfTheOther() {
    Random random = new Random(2);
    for (int at = 0; at < TRIES; at++) {
      Optional<PartialDate> from = PartialDate.parse(date(random, "?~%"));
      Optional<PartialDate> to = PartialDate.parse(date(random, "?~%"));
      if (from.isPresent() && to.isPresent()) {
        PartialDate first = from.get();
        PartialDate last = to.get();
        Optional<PartialDate> between = PartialDate.parse(first.text() + "/" + last.text());
        assertThat(between.isPresent()).isEqualTo(!last.lastDay().isBefore(first.firstDay()));
        between.ifPresent(
            date -> {
              assertThat(date.firstDay()).isEqualTo(first.firstDay());
              assertThat(date.lastDay()).isEqualTo(last.lastDay());
            });
      }
    }
  }

  /** What the pattern of the contract allows is refused only when it does not exist. */
  @Test
  void followsTheContract() throws Exception {
    Pattern pattern = contractPattern();
    Random random = new Random(3);
    for (int at = 0; at < TRIES; at++) {
      String text = random.nextInt(3) > 0 ? noise(random) : date(random, "?~%X/ ");
      Optional<PartialDate> date = PartialDate.parse(text);
      boolean allowed = pattern.matcher(text).matches();
      assertThat(allowed || date.isEmpty()).as(text).isTrue();
      assertThat(!allowed || date.isPresent() || text.contains("-02-29") || text.contains("/"))
          .as(text)
          .isTrue();
      date.ifPresent(found -> assertThat(found.lastDay()).isAfterOrEqualTo(found.firstDay()));
    }
  }

  private static Pattern contractPattern() throws Exception {
    Matcher schema =
        Pattern.compile("(?s)\n    PartialDate:\n.*?pattern: '([^']*)'")
            .matcher(Files.readString(Path.of("openapi.yaml")));
    assertThat(schema.find()).isTrue();
    return Pattern.compile(schema.group(1));
  }

  private static String date(Random random, String marks) {
    String text =
        "%04d-%02d-%02d"
            .formatted(random.nextInt(10_000), random.nextInt(13), random.nextInt(1, 32));
    text = text.substring(0, List.of(4, 7, 10).get(random.nextInt(3)));
    int unspecified = random.nextInt(4) == 0 ? 2 : 0;
    text = text.substring(0, text.length() - unspecified) + "X".repeat(unspecified);
    return marks.isEmpty() ? text : text + marks.charAt(random.nextInt(marks.length()));
  }

  private static String noise(Random random) {
    String characters = "0011985X-/~?%.";
    return IntStream.range(0, random.nextInt(12))
        .map(at -> characters.charAt(random.nextInt(characters.length())))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
