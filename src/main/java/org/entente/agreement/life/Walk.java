package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Follows an agreement from day to day in all readings of its dates at once. A reading puts each
 * step on a day of its date, and none that takes effect later before the one that does it. Of all
 * readings those count that have the fewest contradictions: so no step counts before what it
 * undoes, and no entry into force before the signature. Readings with the same outcome go on as
 * one.
 */
final class Walk {

  /** What is followed at once at most: readings times parties. */
  private static final int MOST_AT_ONCE = 3_000;

  private static final int MOST_READINGS = 300;
  private static final int MOST_READINGS_APART = 50;
  private static final int FEWEST_READINGS = 16;

  /** How often the readings of a step may reach their greatest number. */
  private static final int MOST_STEPS = 30;

  /** The readings at the end of a day. */
  private record Evening(LocalDate day, List<Reading> readings) {}

  private final Recorder recorder;
  private final int most;

  /** Whether readings with more contradictions than others are left out. */
  private final boolean strict;

  private final List<Evening> open = new ArrayList<>();
  private List<Reading> readings;
  private int work;
  private boolean guessed;

  Walk(Scene scene, Recorder recorder, boolean strict) {
    this.recorder = recorder;
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

  /**
   * @param steps in any order
   * @return the contradictions of the earliest reading
   */
  List<Contradiction> follow(List<Step> steps, List<Today> days) throws TooManyReadings {
    List<Step> coming = steps.stream().sorted(Comparator.comparing(Step::when)).toList();
    List<Step> current = new ArrayList<>();
    int next = 0;
    for (Today today : days) {
      while (next < coming.size() && !coming.get(next).when().earliest().isAfter(today.day())) {
        current.add(coming.get(next++));
      }
      spend(today, current.stream().sorted(Step.ORDER).toList());
      current.removeIf(step -> !step.when().latest().isAfter(today.day()));
    }
    int fewest = readings.stream().mapToInt(Reading::contradictions).min().orElseThrow();
    List<Reading> best =
        readings.stream().filter(reading -> reading.contradictions() == fewest).toList();
    record(strict ? best : readings);
    return best.get(0).standing().contradictions();
  }

  /** Returns whether something depended on parties that are not followed. */
  boolean hasGuessed() {
    return guessed;
  }

  private void spend(Today today, List<Step> steps) throws TooManyReadings {
    begin(today);
    boolean entered = false;
    for (Step step : steps) {
      if (!entered && step.moment().compareTo(Moment.ENTERED_INTO_FORCE) > 0) {
        conclude(EntryByCount::outcomes);
        entered = true;
      }
      take(step, today.day());
    }
    if (!entered) {
      conclude(EntryByCount::outcomes);
    }
    conclude(TooFewParties::outcomes);
    advance(Standing::withoutClosed);
    open.add(new Evening(today.day(), readings));
    if (readings.size() == 1) {
      record(readings);
    }
  }

  private void conclude(Function<Standing, List<Standing>> rule) throws TooManyReadings {
    advance(standing -> guess(rule.apply(standing)));
  }

  private List<Standing> guess(List<Standing> outcomes) {
    guessed |=
        outcomes.size() > 1 && outcomes.get(0).hasUnseen()
            || outcomes.stream().anyMatch(Standing::isDoubtful);
    return outcomes;
  }

  /** Begins a day, and leaves the standings of the evenings before as they are. */
  private void begin(Today today) {
    readings =
        readings.stream()
            .map(reading -> new Reading(reading.standing().copy(today), reading))
            .toList();
  }

  private void take(Step step, LocalDate day) throws TooManyReadings {
    boolean last = step.when().latest().equals(day);
    boolean only = step.when().isOneDay();
    advance(
        standing -> {
          if (!only && standing.isDone(step)) {
            return List.of(standing);
          }
          List<Standing> next = new ArrayList<>();
          if (step.after() == null || standing.hasDone(step.after())) {
            Standing after = standing.copy();
            if (!only) {
              after.markDone(step);
            }
            next.addAll(guess(step.moment().rule().outcomes(step, after)));
          }
          if (!last) {
            next.add(standing);
          }
          return next;
        });
  }

  private void advance(Function<Standing, List<Standing>> change) throws TooManyReadings {
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

  private List<Reading> merged(List<Reading> readings) {
    Map<Standing, Reading> merged = new LinkedHashMap<>();
    for (Reading reading : readings) {
      Reading same = merged.putIfAbsent(reading.standing(), reading);
      if (same != null) {
        same.merge(reading, strict);
      }
    }
    return List.copyOf(merged.values());
  }

  /** Records the days up to now, of which no later day changes anything. */
  private void record(List<Reading> outcome) {
    outcome.forEach(Reading::keep);
    for (Evening evening : open) {
      recorder.record(
          evening.day(),
          evening.readings().stream().filter(Reading::isKept).map(Reading::standing).toList());
    }
    open.clear();
    readings = readings.stream().map(reading -> new Reading(reading.standing(), null)).toList();
  }
}
