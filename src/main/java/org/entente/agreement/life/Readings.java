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

  Readings(Scene scene, boolean strict) {
    this.most = most(scene);
    this.strict = strict;
    this.readings = List.of(new Reading(new Standing(scene), null));
  }

  private static int most(Scene scene) {
    int parties = Math.max(1, scene.parties().size());
    boolean apart = parties < scene.partyCount();
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

  /** Begins a day, and leaves the standings of the evenings before as they are. */
  void begin(Today today) {
    readings =
        readings.stream()
            .map(reading -> new Reading(reading.standing().copy(today), reading))
            .toList();
  }

  /** Goes on to what follows from each reading; those with the same outcome go on as one. */
  void advance(Function<Standing, List<Standing>> change) throws TooManyReadings {
    List<Reading> next = new ArrayList<>();
    for (Reading reading : readings) {
      change
          .apply(reading.standing())
          .forEach(standing -> next.add(new Reading(standing, reading)));
    }
    readings = next.size() == 1 ? next : merged(next);
    work += readings.size() > 1 ? readings.size() : 0;
    if (readings.size() > most || work > most * MOST_STEPS) {
      throw new TooManyReadings();
    }
  }

  private List<Reading> merged(List<Reading> next) {
    Map<Standing, Reading> merged = new LinkedHashMap<>();
    for (Reading reading : next) {
      Reading same = merged.putIfAbsent(reading.standing(), reading);
      if (same != null) {
        same.merge(reading, strict);
      }
    }
    return List.copyOf(merged.values());
  }

  /** Forgets how the readings have come about. */
  void forgetWays() {
    readings = readings.stream().map(reading -> new Reading(reading.standing(), null)).toList();
  }
}
