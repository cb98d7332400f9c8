package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Follows an agreement from day to day in all readings of its dates at once. A reading puts each
 * step on a day of its date, and none that takes effect later before the one that does it. Of all
 * readings those count that have the fewest contradictions: so no step counts before what it
 * undoes, and no entry into force before the signature. Readings with the same outcome go on as
 * one.
 */
final class Walk {

  /** The readings at the end of a day. */
  private record Evening(LocalDate day, List<Reading> readings) {}

  private final Recorder recorder;
  private final Readings readings;
  private final List<Evening> open = new ArrayList<>();
  private boolean guessed;

  /**
   * @param strict whether readings with more contradictions than others are left out
   */
  Walk(Scene scene, Recorder recorder, boolean strict) {
    this.recorder = recorder;
    this.readings = new Readings(scene, strict);
  }

  /**
   * @param steps in any order
   * @return the contradictions of the first of the readings that have the fewest
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
    List<Reading> best = readings.best();
    record(best);
    return Collections.min(best, Comparator.comparingInt(Reading::contradictions))
        .standing()
        .contradictions();
  }

  /** Returns whether something depended on parties that are not followed. */
  boolean hasGuessed() {
    return guessed;
  }

  private void spend(Today today, List<Step> steps) throws TooManyReadings {
    readings.begin(today);
    boolean entered = false;
    for (Step step : steps) {
      if (!entered && step.moment().compareTo(Moment.ENTERED_INTO_FORCE) > 0) {
        conclude(EntryByCount::outcomes);
        entered = true;
      }
      readings.advance(standing -> take(step, today.day(), standing));
    }
    if (!entered) {
      conclude(EntryByCount::outcomes);
    }
    conclude(TooFewParties::outcomes);
    readings.advance(Standing::withoutClosed);
    open.add(new Evening(today.day(), readings.all()));
    if (readings.all().size() == 1) {
      record(readings.all());
    }
  }

  private void conclude(Function<Standing, List<Standing>> rule) throws TooManyReadings {
    readings.advance(standing -> guess(rule.apply(standing)));
  }

  /** Returns what can follow on a day of the step: that it is done, or that it is not yet. */
  private List<Standing> take(Step step, LocalDate day, Standing standing) {
    boolean uncertain = !step.when().isOneDay();
    if (uncertain && standing.isDone(step)) {
      return List.of(standing);
    }
    List<Standing> next = new ArrayList<>();
    if (step.after() == null || standing.hasDone(step.after())) {
      Standing after = standing.copy();
      if (uncertain) {
        after.markDone(step);
      }
      next.addAll(guess(step.moment().rule().outcomes(step, after)));
    }
    if (!step.when().latest().equals(day)) {
      next.add(standing);
    }
    return next;
  }

  private List<Standing> guess(List<Standing> outcomes) {
    guessed |=
        outcomes.size() > 1 && outcomes.get(0).hasUnseen()
            || outcomes.stream().anyMatch(Standing::isDoubtful);
    return outcomes;
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
    readings.forgetWays();
  }
}
