package org.entente.agreement.life;

import java.util.ArrayList;
import java.util.List;

/** A situation with the situations that lead to it with the fewest contradictions. */
final class Reading {

  private Situation situation;
  private List<Reading> before;
  private boolean kept;

  Reading(Situation situation, Reading before) {
    this.situation = situation;
    this.before = before == null ? List.of() : List.of(before);
  }

  Situation situation() {
    return situation;
  }

  int contradictions() {
    return situation.contradictions().size();
  }

  /**
   * Takes over the way to an equal situation.
   *
   * @param strict whether only a way with the fewest contradictions counts
   */
  void merge(Reading other, boolean strict) {
    int more = Integer.compare(other.contradictions(), contradictions());
    if (more < 0) {
      situation = other.situation;
    }
    if (strict && more < 0) {
      before = other.before;
    } else if (!strict || more == 0) {
      before = new ArrayList<>(before);
      before.addAll(other.before);
    }
  }

  /** Marks all that leads to it. */
  void keep() {
    List<Reading> open = new ArrayList<>(List.of(this));
    while (!open.isEmpty()) {
      Reading next = open.remove(open.size() - 1);
      if (!next.kept) {
        next.kept = true;
        open.addAll(next.before);
      }
    }
  }

  boolean isKept() {
    return kept;
  }
}
