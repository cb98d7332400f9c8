package org.entente.agreement.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests on random acts what holds for all. The seed is in the name of a failed test. */
class LivesPropertyTest {

  private static final int CASES = Integer.getInteger("lives.cases", 200);
  private static final LocalDate START = LocalDate.of(2000, 1, 1);
  private static final int DAYS = 14;
  private static final int MOST_READINGS = 400;
  private static final List<String> PARTIES = List.of("A", "B", "C");

  static Stream<Long> seeds() {
    long first = Long.getLong("lives.seed", System.nanoTime() / 1_000_000);
    return Stream.iterate(first, seed -> seed + 1).limit(4);
  }

  private static void repeat(long seed, int cases, java.util.function.Consumer<Random> test) {
    for (int at = 0; at < cases; at++) {
      test.accept(new Random(seed * 1_000_003 + at));
    }
  }

  /** Also if some acts are in several loads. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfRecordingIsIrrelevant(long seed) {
    repeat(
        seed,
        CASES,
        random -> {
          TreatyRecord treaty = treaty(random, 8, 3);
          List<Act> acts = new ArrayList<>(treaty.acts());
          acts.addAll(acts.subList(0, random.nextInt(acts.size())));
          Collections.shuffle(acts, random);
          assertThat(Lives.of(with(treaty, acts)))
              .as(describe(treaty))
              .usingRecursiveComparison()
              .ignoringCollectionOrder()
              .isEqualTo(Lives.of(treaty));
        });
  }

  /**
   * An entry into force says when it is, and so that it was not before. From an incomplete list it
   * can only be seen from later acts whom an entry into force of the whole has bound.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void nothingChangesEarlierDaysUnlessItIsDatedEarlier(long seed) {
    repeat(
        seed,
        CASES,
        random -> {
          LocalDate day = START.plusDays(random.nextInt(DAYS));
          TreatyRecord treaty = treaty(random, 10, 1);
          List<Act> acts =
              treaty.acts().stream()
                  .filter(
                      act ->
                          act.type() != ActionType.ENTRY_INTO_FORCE
                              || !act.effect().earliest().isAfter(day))
                  .toList();
          List<Act> known =
              acts.stream().filter(act -> !act.date().earliest().isAfter(day)).toList();
          if (treaty.partiesComplete()) {
            assertThat(statuses(Lives.of(with(treaty, acts)), day))
                .as("%s on %s", describe(treaty), day)
                .isEqualTo(statuses(Lives.of(with(treaty, known)), day));
          }
        });
  }

  /**
   * What is dated later can exclude readings of earlier dates. If all fits, it never adds a
   * possible status to an earlier day; except that in an incomplete list all but those who join
   * later are taken to be bound if one of them leaves.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void laterActsOnlyRemoveDoubtsOfEarlierDays(long seed) {
    repeat(
        seed,
        CASES,
        random -> {
          LocalDate day = START.plusDays(random.nextInt(DAYS));
          TreatyRecord treaty = treaty(random, 6, 4);
          Predicate<Act> later = act -> act.date().earliest().isAfter(day);
          Predicate<Act> looksBack =
              treaty.partiesComplete() ? later : act -> later.test(act) || act.ofAll();
          if (treaty.acts().stream()
              .anyMatch(act -> act.type() == ActionType.ENTRY_INTO_FORCE && looksBack.test(act))) {
            return;
          }
          Lives lives = Lives.of(treaty);
          List<Act> known = treaty.acts().stream().filter(later.negate()).toList();
          if (lives.contradictions().isEmpty() && !known.isEmpty()) {
            Map<String, Set<String>> before = statuses(Lives.of(with(treaty, known)), day);
            before.forEach(
                (who, statuses) ->
                    assertThat(statuses)
                        .as("%s on %s: %s", describe(treaty), day, who)
                        .containsAll(statuses(lives, day).get(who)));
          }
        });
  }

  /** The possible statuses are those of the readings with the fewest contradictions. */
  @ParameterizedTest
  @MethodSource("seeds")
  void thePossibleStatusesAreThoseOfAllReadings(long seed) {
    repeat(
        seed,
        CASES,
        random -> {
          TreatyRecord treaty = treaty(random, 6, 4);
          if (isAmbiguous(treaty) || isMixed(treaty) || readings(treaty) > MOST_READINGS) {
            return;
          }
          List<Map<String, Set<String>>> all = ofAllReadings(treaty);
          Lives lives = Lives.of(treaty);
          for (int at = 0; at < all.size(); at++) {
            assertThat(statuses(lives, START.plusDays(at)))
                .as("%s on %s", describe(treaty), START.plusDays(at))
                .isEqualTo(all.get(at));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPossibleStatusIsLeftOutWhenPartiesAreFollowedApart(long seed) {
    repeat(
        seed,
        CASES,
        random -> {
          TreatyRecord treaty = treaty(random, 8, 4);
          Lives together = Lives.of(treaty);
          Lives apart = new LivesFinder(treaty).apart();
          for (LocalDate day = START; day.isBefore(START.plusDays(40)); day = day.plusDays(1)) {
            Map<String, Set<String>> wider = statuses(apart, day);
            LocalDate on = day;
            statuses(together, day)
                .forEach(
                    (who, statuses) ->
                        assertThat(wider.get(who))
                            .as("%s on %s: %s", describe(treaty), on, who)
                            .containsAll(statuses));
          }
        });
  }

  private static TreatyRecord with(TreatyRecord treaty, List<Act> acts) {
    return new TreatyRecord(treaty.parties(), treaty.partiesComplete(), treaty.entry(), acts);
  }

  private static TreatyRecord treaty(Random random, int mostActs, int widest) {
    Set<String> parties = new TreeSet<>(PARTIES.subList(0, 2 + random.nextInt(2)));
    EntryIntoForce entry =
        switch (random.nextInt(4)) {
          case 0 -> new EntryIntoForce(2, false);
          case 1 -> new EntryIntoForce(null, true);
          default -> EntryIntoForce.AS_RECORDED;
        };
    List<Act> acts = new ArrayList<>();
    if (random.nextBoolean()) {
      acts.add(new Act(ActionType.ENTRY_INTO_FORCE, date(random, 1, 0), null, null, null));
    }
    int more = 1 + random.nextInt(mostActs);
    for (int at = 0; at < more; at++) {
      acts.add(act(random, List.copyOf(parties), 1 + random.nextInt(widest), at + 1));
    }
    return new TreatyRecord(parties, random.nextInt(4) > 0, entry, acts);
  }

  private static Act act(Random random, List<String> parties, int width, int name) {
    ActionType type = ActionType.values()[random.nextInt(ActionType.values().length)];
    int party = random.nextInt(parties.size() + 1);
    DayRange date = date(random, width, name);
    DayRange effect = null;
    if (random.nextInt(3) == 0) {
      LocalDate from = date.earliest().plusDays(random.nextInt(6));
      effect = new DayRange(from, from.plusDays(width - 1), given(name + 100));
    }
    return new Act(type, date, effect, party == parties.size() ? null : parties.get(party), null);
  }

  private static DayRange date(Random random, int width, int name) {
    LocalDate from = START.plusDays(random.nextInt(DAYS));
    return new DayRange(from, from.plusDays(width - 1), given(name));
  }

  private static String describe(TreatyRecord treaty) {
    return "%s %s %s: %s"
        .formatted(
            treaty.parties(),
            treaty.partiesComplete() ? "complete" : "incomplete",
            treaty.entry(),
            treaty.acts().stream().map(LivesPropertyTest::describe).toList());
  }

  private static String describe(Act act) {
    String effect = act.effectiveDate() == null ? "" : ">" + describe(act.effectiveDate());
    return "%s%s %s %s".formatted(describe(act.date()), effect, act.party(), act.type());
  }

  private static String describe(DayRange range) {
    return range.isOneDay()
        ? "" + range.earliest().getDayOfYear()
        : range.earliest().getDayOfYear() + "-" + range.latest().getDayOfYear();
  }

  /** Dates keep apart acts that come to stand on one day. */
  private static PartialDate given(int name) {
    return new PartialDate("%04d".formatted(1000 + name));
  }

  /** Whether an entry into force may be before or after an end: then it is taken as before it. */
  private static boolean isAmbiguous(TreatyRecord treaty) {
    List<Step> steps = treaty.acts().stream().flatMap(act -> Step.of(act).stream()).toList();
    return steps.stream()
        .filter(step -> step.kind() == StepKind.ENTERED_INTO_FORCE)
        .anyMatch(
            entry ->
                steps.stream()
                    .filter(Step::ends)
                    .anyMatch(
                        end ->
                            !end.when().isBefore(entry.when())
                                && end.when().earliest().isBefore(entry.when().latest())));
  }

  /**
   * Whether, in an incomplete list, a party may have joined before or after it acted as one that is
   * bound: what the first of these acts shows of an entry into force is then taken as open.
   */
  private static boolean isMixed(TreatyRecord treaty) {
    List<Step> steps = treaty.acts().stream().flatMap(act -> Step.of(act).stream()).toList();
    return !treaty.partiesComplete()
        && steps.stream()
            .filter(step -> Hindsight.of(step) == Hindsight.NOT_BOUND)
            .anyMatch(
                join ->
                    steps.stream()
                        .filter(step -> Hindsight.of(step) == Hindsight.BOUND)
                        .filter(step -> Objects.equals(step.act().party(), join.act().party()))
                        .anyMatch(
                            step ->
                                !step.certainlyPrecedes(join) && !join.certainlyPrecedes(step)));
  }

  private static long readings(TreatyRecord treaty) {
    return treaty.acts().stream()
        .mapToLong(act -> (long) days(act.date()).size() * days(act.effectiveDate()).size())
        .reduce(1, (one, other) -> one * other);
  }

  private static Map<String, Set<String>> statuses(Lives lives, LocalDate day) {
    Map<String, Set<String>> found = new TreeMap<>();
    found.put("whole", names(lives.whole(), day));
    lives.parties().forEach((party, life) -> found.put(party, names(life, day)));
    return found;
  }

  private static Set<String> names(Life<? extends Enum<?>> life, LocalDate day) {
    Set<String> names = new TreeSet<>();
    life.on(day).ifPresent(span -> span.possible().forEach(status -> names.add(status.name())));
    return names;
  }

  private static List<Map<String, Set<String>>> ofAllReadings(TreatyRecord treaty) {
    List<Map<String, Set<String>>> union = new ArrayList<>();
    LocalDate first =
        treaty.acts().stream().map(act -> act.date().earliest()).min(LocalDate::compareTo).get();
    int[] fewest = {Integer.MAX_VALUE};
    read(
        treaty,
        0,
        new ArrayList<>(),
        acts -> {
          Lives lives = Lives.of(with(treaty, acts));
          int contradictions = lives.contradictions().size();
          if (contradictions < fewest[0]) {
            union.clear();
            fewest[0] = contradictions;
          }
          if (contradictions == fewest[0]) {
            add(union, lives, first);
          }
        });
    return union;
  }

  private static void add(List<Map<String, Set<String>>> union, Lives lives, LocalDate first) {
    IntFunction<Map<String, Set<String>>> on = at -> statuses(lives, START.plusDays(at));
    for (int at = 0; at < 2 * DAYS; at++) {
      Map<String, Set<String>> found = on.apply(at);
      boolean begun = !START.plusDays(at).isBefore(first);
      found
          .entrySet()
          .forEach(
              entry -> {
                if (begun && entry.getValue().isEmpty()) {
                  entry.setValue(
                      new TreeSet<>(Set.of(entry.getKey().equals("whole") ? "PROPOSED" : "NONE")));
                }
              });
      if (union.size() <= at) {
        union.add(found);
      } else {
        Map<String, Set<String>> known = union.get(at);
        found.forEach((who, statuses) -> known.get(who).addAll(statuses));
      }
    }
  }

  private static void read(
      TreatyRecord treaty,
      int at,
      List<Act> chosen,
      java.util.function.Consumer<List<Act>> reading) {
    if (at == treaty.acts().size()) {
      reading.accept(chosen);
      return;
    }
    Act act = treaty.acts().get(at);
    for (DayRange date : days(act.date())) {
      for (DayRange effect : days(act.effectiveDate())) {
        if (effect == null || !effect.isBefore(date)) {
          List<Act> more = new ArrayList<>(chosen);
          more.add(new Act(act.type(), date, effect, act.party(), act.by()));
          read(treaty, at + 1, more, reading);
        }
      }
    }
  }

  private static List<DayRange> days(DayRange range) {
    if (range == null) {
      return Collections.singletonList(null);
    }
    return range
        .earliest()
        .datesUntil(range.latest().plusDays(1))
        .map(day -> new DayRange(day, day, range.given()))
        .toList();
  }
}
