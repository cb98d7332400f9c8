package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the lives of an agreement: all parties together, or those with uncertain dates apart. */
final class LivesFinder {

  private static final String NOT_LISTED = "The party is not listed, and the list is complete.";
  private static final String BEFORE_DONE = "It takes effect before it is done.";

  private final TreatyRecord treaty;
  private final List<String> members;
  private final List<Step> steps;
  private final LocalDate firstDay;
  private final List<Contradiction> contradictions = new ArrayList<>();

  LivesFinder(TreatyRecord treaty) {
    this.treaty = treaty;
    this.members = List.copyOf(treaty.members());
    Set<String> known = Set.copyOf(members);
    List<Act> acts =
        treaty.acts().stream().filter(act -> act.ofAll() || known.contains(act.party())).toList();
    this.steps = acts.stream().flatMap(act -> Step.of(act).stream()).toList();
    this.firstDay = Act.firstDay(acts).orElse(null);
    report(treaty.acts(), known);
  }

  private void report(List<Act> acts, Set<String> known) {
    for (Act act : acts) {
      if (!act.ofAll() && !known.contains(act.party())) {
        contradictions.add(new Contradiction(act, NOT_LISTED));
      } else if (Step.isBackdated(act)) {
        contradictions.add(new Contradiction(act, BEFORE_DONE));
      }
    }
  }

  Lives find() {
    if (firstDay == null) {
      return new Lives(new Life<>(List.of()), nothing(), contradictions);
    }
    try {
      Followed all = follow(members, members, true);
      contradictions.addAll(all.contradictions());
      return new Lives(all.builder().whole(), all.builder().parties(), contradictions);
    } catch (TooManyReadings tooMany) {
      return apart();
    }
  }

  Lives apart() {
    Set<String> uncertain =
        steps.stream()
            .filter(step -> !step.when().isOneDay() && !step.act().ofAll())
            .map(step -> step.act().party())
            .collect(Collectors.toSet());
    List<String> certain = members.stream().filter(party -> !uncertain.contains(party)).toList();
    Map<String, Life<PartyStatus>> lives = new TreeMap<>();
    Life<AgreementStatus> whole = wholeAnd(certain, lives);
    uncertain.forEach(party -> lives.put(party, alone(party, certain)));
    return new Lives(whole, lives, contradictions);
  }

  private Life<AgreementStatus> wholeAnd(
      List<String> certain, Map<String, Life<PartyStatus>> lives) {
    try {
      Followed found = follow(certain, certain, true);
      lives.putAll(found.builder().parties());
      contradictions.addAll(found.contradictions());
      return found.builder().whole();
    } catch (TooManyReadings tooMany) {
      certain.forEach(party -> lives.put(party, unknown(PartyStatus.class)));
      return unknown(AgreementStatus.class);
    }
  }

  private Life<PartyStatus> alone(String party, List<String> certain) {
    List<String> followed = new ArrayList<>(certain);
    followed.add(party);
    Collections.sort(followed);
    try {
      Followed found = follow(followed, List.of(party), false);
      found.contradictions().stream()
          .filter(contradiction -> party.equals(contradiction.act().party()))
          .forEach(contradictions::add);
      return found.builder().parties().get(party);
    } catch (TooManyReadings tooMany) {
      return unknown(PartyStatus.class);
    }
  }

  private record Followed(LivesBuilder builder, List<Contradiction> contradictions) {}

  private Followed follow(List<String> followed, List<String> watched, boolean whole)
      throws TooManyReadings {
    Set<String> seen = new HashSet<>(followed);
    Map<Boolean, List<Step>> bySight =
        steps.stream()
            .collect(
                Collectors.partitioningBy(
                    step -> step.act().ofAll() || seen.contains(step.act().party())));
    List<Step> own = bySight.get(true);
    TreatyContext context = TreatyContext.of(treaty, followed, own);
    List<DayContext> days = OtherParties.days(own, bySight.get(false), firstDay);
    if (followed.size() == members.size() || own.stream().noneMatch(this::isUncertainForAll)) {
      LivesBuilder builder = new LivesBuilder(context, watched, whole);
      Simulation simulation = new Simulation(context, builder, true);
      List<Contradiction> found = simulation.follow(own, days);
      if (!simulation.hasGuessed()) {
        return new Followed(builder, found);
      }
    }
    LivesBuilder builder = new LivesBuilder(context, watched, whole);
    return new Followed(builder, new Simulation(context, builder, false).follow(own, days));
  }

  /** Which readings have the fewest contradictions then depends on those who are not followed. */
  private boolean isUncertainForAll(Step step) {
    return step.act().ofAll() && !step.when().isOneDay();
  }

  private Map<String, Life<PartyStatus>> nothing() {
    return members.stream()
        .collect(Collectors.toMap(party -> party, party -> new Life<>(List.of())));
  }

  /** Any status, from the first day on. */
  private <S extends Enum<S>> Life<S> unknown(Class<S> statuses) {
    EnumSet<S> all = EnumSet.allOf(statuses);
    return new Life<>(
        List.of(
            new Span<>(
                firstDay,
                null,
                all.iterator().next(),
                Collections.unmodifiableSet(all),
                null,
                null,
                null)));
  }
}
