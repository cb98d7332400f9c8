package org.entente.agreement.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What does not change while the acts on an agreement are followed.
 *
 * @param parties the parties that are followed
 * @param partyCount the number of all parties
 */
record TreatyContext(
    List<String> parties,
    int partyCount,
    boolean partiesComplete,
    EntryIntoForce entry,
    Map<String, Integer> places,
    Map<String, List<Step>> stepsByParty) {

  static TreatyContext of(TreatyRecord treaty, List<String> parties, List<Step> steps) {
    Map<String, Integer> places = new HashMap<>();
    parties.forEach(party -> places.put(party, places.size()));
    Map<String, List<Step>> byParty = new HashMap<>();
    for (Step step : steps) {
      byParty.computeIfAbsent(step.act().party(), party -> new ArrayList<>()).add(step);
    }
    return new TreatyContext(
        parties,
        treaty.members().size(),
        treaty.partiesComplete(),
        treaty.entry(),
        places,
        byParty);
  }

  /** Returns the places of the parties that an act is of. */
  int[] acting(Act act) {
    return act.ofAll()
        ? IntStream.range(0, parties.size()).toArray()
        : new int[] {places.get(act.party())};
  }

  /**
   * Returns whether an entry into force of the party, or of the whole if null, is recorded that has
   * not happened, before any end.
   */
  boolean awaitsEntry(String party, Predicate<Step> isDone) {
    return stepsByParty.getOrDefault(party, List.of()).stream()
        .filter(step -> step.kind() == StepKind.ENTERED_INTO_FORCE && !isDone.test(step))
        .map(Step::when)
        .min(Comparator.naturalOrder())
        .filter(entry -> !endsBefore(party, entry, isDone) && !endsBefore(null, entry, isDone))
        .isPresent();
  }

  private boolean endsBefore(String party, DayRange entry, Predicate<Step> isDone) {
    return stepsByParty.getOrDefault(party, List.of()).stream()
        .anyMatch(step -> step.ends() && step.when().isBefore(entry) && !isDone.test(step));
  }
}
