package org.entente.agreement.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the spans of lives: their days and dates, and what they cost. */
class LifeTest {

  private static final String WITHDRAWN_AND_BACK =
      """
      Withdrawn and back
      parties: A, B, C
      1998-05-01 B SIGNATURE
      1998 A SIGNATURE
      1998-07-01 C SIGNATURE
      1999 ALL ENTRY_INTO_FORCE
      2001-01-01>2002-06-15 A DENUNCIATION
      2004-05-06 A ACCESSION
      2010 ALL LAPSE
      """;

  @ParameterizedTest
  @CsvSource({
    "1998-06-01, SIGNED,   1998, ,     ",
    "1999-06-01, IN_FORCE, 1998, 1999, ",
    "2005-01-01, IN_FORCE, 1998, 1999, ",
    "2011-01-01, LAPSED,   1998, 1999, 2010",
  })
  void theWholeHasItsDates(
      LocalDate on, AgreementStatus status, String signed, String inForce, String ended) {
    assertDates(lives().whole().on(on).orElseThrow(), status, signed, inForce, ended);
  }

  @ParameterizedTest
  @CsvSource({
    "1998-12-31, SIGNED,       1998, ,           ",
    "2000-01-01, BOUND,        1998, 1999,       ",
    "2002-06-14, NOTICE_GIVEN, 1998, 1999,       ",
    "2002-06-15, WITHDRAWN,    1998, 1999,       2002-06-15",
    "2004-05-06, BOUND,        1998, 2004-05-06, ",
    "2010-12-31, ENDED,        1998, 2004-05-06, 2010",
  })
  void aPartyHasItsDates(
      LocalDate on, PartyStatus status, String signed, String bound, String until) {
    assertDates(lives().parties().get("A").on(on).orElseThrow(), status, signed, bound, until);
  }

  /** An uncertain day has the status of the earliest reading. */
  @Test
  void aReducedDateCountsFromItsFirstDay() {
    Span<AgreementStatus> span = lives().whole().on(LocalDate.of(2010, 1, 1)).orElseThrow();
    assertThat(span.status()).isEqualTo(AgreementStatus.LAPSED);
    assertThat(span.certain()).isFalse();
    assertThat(span.possible()).containsExactly(AgreementStatus.IN_FORCE, AgreementStatus.LAPSED);
  }

  @Test
  void spansFollowEachOtherWithoutGaps() {
    Lives lives = lives();
    assertGapless(lives.whole());
    lives.parties().values().forEach(LifeTest::assertGapless);
  }

  @Test
  void nothingIsKnownWithoutActs() {
    Lives lives = Lives.of(TreatyCase.parse("Empty\nparties: A, B\n").treaty());
    assertThat(lives.whole().spans()).isEmpty();
    assertThat(lives.parties().get("A").on(LocalDate.MAX)).isEmpty();
  }

  @Test
  void hundredsOfPartiesAndThousandsOfActsAreSoonFollowed() {
    assertTimeout(Duration.ofSeconds(10), () -> Lives.of(large(500, "-03-04")));
  }

  @Test
  void thousandsOfUncertainDatesAreSoonFollowed() {
    Lives lives = assertTimeout(Duration.ofSeconds(20), () -> Lives.of(large(500, "")));
    Life<PartyStatus> life = lives.parties().get("P007");
    assertThat(life.on(LocalDate.of(1950, 1, 1)).orElseThrow().possible())
        .containsExactly(PartyStatus.NONE);
    assertThat(life.on(LocalDate.of(1975, 1, 1)).orElseThrow().possible())
        .containsExactly(PartyStatus.BOUND);
    assertThat(life.on(LocalDate.of(1999, 1, 1)).orElseThrow().possible())
        .containsExactly(PartyStatus.WITHDRAWN);
  }

  @Test
  void anyStatusIsPossibleWhereThereAreTooManyReadings() {
    List<Act> acts = new ArrayList<>();
    for (int at = 0; at < 1_000; at++) {
      ActionType type = ActionType.values()[at % ActionType.values().length];
      acts.add(new Act(type, year(1960, at), null, "A", null));
    }
    Lives lives =
        assertTimeout(
            Duration.ofSeconds(10),
            () ->
                Lives.of(
                    new TreatyRecord(
                        Set.of("A", "B", "C"), true, EntryIntoForce.AS_RECORDED, acts)));
    assertThat(lives.parties().get("A").on(LocalDate.of(1960, 6, 1)).orElseThrow().possible())
        .containsExactly(PartyStatus.values());
  }

  private static Lives lives() {
    return Lives.of(TreatyCase.parse(WITHDRAWN_AND_BACK).treaty());
  }

  private static void assertDates(
      Span<?> span, Enum<?> status, String signed, String from, String until) {
    assertThat(span.status()).isEqualTo(status);
    assertThat(text(span.signedOn())).isEqualTo(signed);
    assertThat(text(span.inForceFrom())).isEqualTo(from);
    assertThat(text(span.endedOn())).isEqualTo(until);
  }

  private static String text(DayRange date) {
    return date == null ? null : date.given().text();
  }

  private static void assertGapless(Life<?> life) {
    List<? extends Span<?>> spans = life.spans();
    assertThat(spans.get(spans.size() - 1).until()).isNull();
    IntStream.range(1, spans.size())
        .forEach(at -> assertThat(spans.get(at - 1).until()).isEqualTo(spans.get(at).from()));
  }

  private static DayRange year(int year, int name) {
    return new DayRange(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        new PartialDate("%04d".formatted(1000 + name)));
  }

  /** Two found it in 1950; the others join from 1960 on, and leave twenty-five years later. */
  private static TreatyRecord large(int parties, String day) {
    StringBuilder text =
        new StringBuilder(
            """
            Large
            1950-01-01 X RATIFICATION
            1950-01-01 Y RATIFICATION
            1950-01-01 ALL ENTRY_INTO_FORCE
            """);
    TreeSet<String> names = new TreeSet<>(Set.of("X", "Y"));
    for (int at = 0; at < parties; at++) {
      String name = "P%03d".formatted(at);
      int year = 1960 + at % 10;
      names.add(name);
      text.append("%d%s %s SIGNATURE\n".formatted(year, day, name));
      text.append("%d%s %s RATIFICATION\n".formatted(year + 1, day, name));
      text.append("%d%s %s RESERVATION\n".formatted(year + 2, day, name));
      text.append("%d%s>%d%s %s WITHDRAWAL\n".formatted(year + 25, day, year + 26, day, name));
    }
    text.append("parties: ").append(String.join(", ", names)).append("\n");
    return TreatyCase.parse(text.toString()).treaty();
  }
}
