package org.entente.agreement.life;

import java.util.List;

/** What a step changes. A step that does not fit changes nothing and is a contradiction. */
interface Rule {

  void apply(Step step, Situation situation);

  /** Applies the step, and returns all that may follow: more than one if parties are unknown. */
  default List<Situation> outcomes(Step step, Situation situation) {
    apply(step, situation);
    return List.of(situation);
  }
}
