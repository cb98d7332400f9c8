package org.entente.agreement.life;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that is recorded of an agreement and matters to the lives of its parties.
 *
 * @param parties the keys of the listed parties
 * @param partiesComplete whether no other state is a party
 */
public record TreatyRecord(
    Set<String> parties, boolean partiesComplete, EntryIntoForce entry, List<Act> acts) {

  private static final int LEAST_PARTIES = 2;

  /** An agreement has two parties at least: a shorter list is not complete. */
  public TreatyRecord {
    partiesComplete = partiesComplete && parties.size() >= LEAST_PARTIES;
    acts = List.copyOf(new LinkedHashSet<>(acts));
  }

  /** Returns the listed parties and, if the list is not complete, all who act. */
  Set<String> members() {
    Set<String> members = new TreeSet<>(parties);
    if (!partiesComplete) {
      members.addAll(
          acts.stream().map(Act::party).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
    return members;
  }
}
