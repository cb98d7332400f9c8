package org.entente.agreement.life;

import java.util.ArrayList;
import java.util.List;

/** A standing with the standings that lead to it with the fewest contradictions. */
final class Reading {

  private Standing standing;
  private List<Reading> before;
  private boolean kept;

  Reading(Standing standing, Reading before) {
    this.standing = standing;
    this.before = before == null ? List.of() : List.of(before);
  }

  Standing standing() {
    return standing;
  }

  int contradictions() {
    return standing.contradictions().size();
  }

  /**
   * Takes over the way to an equal standing.
   *
   * @param strict whether only a way with the fewest contradictions counts
   */
  void merge(Reading other, boolean strict) {
    int more = Integer.compare(other.contradictions(), contradictions());
    if (more < 0) {
      standing = other.standing;
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
