package org.entente.agreement.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The readings that are followed at once, the earliest first. */
final class Readings {

  /** What is followed at once at most: readings times parties. */
  private static final int MOST_AT_ONCE = 3_000;

  private static final int MOST_READINGS = 300;
  private static final int MOST_READINGS_APART = 50;
  private static final int FEWEST_READINGS = 16;

  /** How often the readings of a step may reach their greatest number. */
  private static final int MOST_STEPS = 30;

  private final int most;

  /** Whether readings with more contradictions than others are left out. */
  private final boolean strict;

  private List<Reading> readings;
  private int work;

  Readings(TreatyContext context, boolean strict) {
    this.most = most(context);
    this.strict = strict;
    this.readings = List.of(new Reading(new Situation(context), null));
  }

  private static int most(TreatyContext context) {
    int parties = Math.max(1, context.parties().size());
    boolean apart = parties < context.partyCount();
    return Math.max(
        FEWEST_READINGS,
        Math.min(apart ? MOST_READINGS_APART : MOST_READINGS, MOST_AT_ONCE / parties));
  }

  List<Reading> all() {
    return readings;
  }

  /** Returns those that count: with the fewest contradictions, or all if that is not strict. */
  List<Reading> best() {
    int fewest = readings.stream().mapToInt(Reading::contradictions).min().orElseThrow();
    return strict
        ? readings.stream().filter(reading -> reading.contradictions() == fewest).toList()
        : readings;
  }

  /** Begins a day, and leaves the situations of the evenings before as they are. */
  void begin(DayContext today) {
    readings =
        readings.stream()
            .map(reading -> new Reading(reading.situation().copy(today), reading))
            .toList();
  }

  /** Goes on to what follows from each reading; those with the same outcome go on as one. */
  void advance(Function<Situation, List<Situation>> change) throws TooManyReadings {
    List<Reading> next = new ArrayList<>();
    for (Reading reading : readings) {
      change
          .apply(reading.situation())
          .forEach(situation -> next.add(new Reading(situation, reading)));
    }
    readings = next.size() == 1 ? next : merged(next);
    work += readings.size() > 1 ? readings.size() : 0;
    if (readings.size() > most || work > most * MOST_STEPS) {
      throw new TooManyReadings();
    }
  }

  private List<Reading> merged(List<Reading> next) {
    Map<Situation, Reading> merged = new LinkedHashMap<>();
    for (Reading reading : next) {
      Reading same = merged.putIfAbsent(reading.situation(), reading);
      if (same != null) {
        same.merge(reading, strict);
      }
    }
    return List.copyOf(merged.values());
  }

  /** Forgets how the readings have come about. */
  void forgetWays() {
    readings = readings.stream().map(reading -> new Reading(reading.situation(), null)).toList();
  }
}
