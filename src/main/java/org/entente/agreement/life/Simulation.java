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
final class Simulation {

  /** The readings at the end of a day. */
  private record EndOfDay(LocalDate day, List<Reading> readings) {}

  private final LivesBuilder builder;
  private final Readings readings;
  private final List<EndOfDay> open = new ArrayList<>();
  private boolean guessed;

  /**
   * @param strict whether readings with more contradictions than others are left out
   */
  Simulation(TreatyContext context, LivesBuilder builder, boolean strict) {
    this.builder = builder;
    this.readings = new Readings(context, strict);
  }

  /**
   * @param steps in any order
   * @return the contradictions of the first of the readings that have the fewest
   */
  List<Contradiction> follow(List<Step> steps, List<DayContext> days) throws TooManyReadings {
    List<Step> coming = steps.stream().sorted(Comparator.comparing(Step::when)).toList();
    List<Step> current = new ArrayList<>();
    int next = 0;
    for (DayContext today : days) {
      while (next < coming.size() && !coming.get(next).when().earliest().isAfter(today.day())) {
        current.add(coming.get(next++));
      }
      spend(today, current.stream().sorted(Step.ORDER).toList());
      current.removeIf(step -> !step.when().latest().isAfter(today.day()));
    }
    List<Reading> best = readings.best();
    record(best);
    return Collections.min(best, Comparator.comparingInt(Reading::contradictions))
        .situation()
        .contradictions();
  }

  /** Returns whether something depended on parties that are not followed. */
  boolean hasGuessed() {
    return guessed;
  }

  private void spend(DayContext today, List<Step> steps) throws TooManyReadings {
    readings.begin(today);
    boolean entered = false;
    for (Step step : steps) {
      if (!entered && step.kind().compareTo(StepKind.ENTERED_INTO_FORCE) > 0) {
        conclude(EntryByCount::outcomes);
        entered = true;
      }
      readings.advance(situation -> take(step, today.day(), situation));
    }
    if (!entered) {
      conclude(EntryByCount::outcomes);
    }
    conclude(TooFewParties::outcomes);
    readings.advance(Situation::withoutClosed);
    open.add(new EndOfDay(today.day(), readings.all()));
    if (readings.all().size() == 1) {
      record(readings.all());
    }
  }

  private void conclude(Function<Situation, List<Situation>> rule) throws TooManyReadings {
    readings.advance(situation -> guess(rule.apply(situation)));
  }

  /** Returns what can follow on a day of the step: that it is done, or that it is not yet. */
  private List<Situation> take(Step step, LocalDate day, Situation situation) {
    if (situation.isDone(step)) {
      return List.of(situation);
    }
    List<Situation> next = new ArrayList<>();
    if (step.after() == null || situation.hasDone(step.after())) {
      Situation after = situation.copy();
      after.markDone(step);
      next.addAll(guess(step.kind().rule().outcomes(step, after)));
    }
    if (!step.when().latest().equals(day)) {
      next.add(situation);
    }
    return next;
  }

  private List<Situation> guess(List<Situation> outcomes) {
    guessed |=
        outcomes.size() > 1 && outcomes.get(0).hasOthers()
            || outcomes.stream().anyMatch(Situation::isDoubtful);
    return outcomes;
  }

  /** Records the days up to now, of which no later day changes anything. */
  private void record(List<Reading> outcome) {
    outcome.forEach(Reading::keep);
    for (EndOfDay end : open) {
      builder.record(
          end.day(),
          end.readings().stream().filter(Reading::isKept).map(Reading::situation).toList());
    }
    open.clear();
    readings.forgetWays();
  }
}
