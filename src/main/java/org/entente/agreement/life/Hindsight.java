package org.entente.agreement.life;

import java.util.Comparator;
import java.util.List;

/**
 * What the later acts of a party show of an entry into force of the whole: it has not bound who
 * joins later, and has bound who gives notice, suspends or leaves.
 */
enum Hindsight {
  NOT_BOUND,
  BOUND,
  /** It depends on the order of acts, which is not certain. */
  UNCERTAIN,
  /** There is no such act. */
  NOTHING;

  private static final Comparator<Step> ORDER =
      Comparator.comparing((Step step) -> step.when().earliest())
          .thenComparing(step -> step.when().latest())
          .thenComparing(Step::kind);

  static Hindsight of(String party, Situation situation) {
    List<Step> telling =
        situation.stepsAfterEntry(party).filter(step -> of(step) != NOTHING).sorted(ORDER).toList();
    if (telling.isEmpty()) {
      return NOTHING;
    }
    Step first = telling.get(0);
    return first.certainlyHappens()
            && telling.stream()
                .allMatch(step -> of(step) == of(first) || first.certainlyPrecedes(step))
        ? of(first)
        : UNCERTAIN;
  }

  static Hindsight of(Step step) {
    if (step.joins()) {
      return NOT_BOUND;
    }
    return switch (step.kind()) {
      case NOTICE_GIVEN, SUSPENDED, ENDED, EXPIRED -> BOUND;
      default -> NOTHING;
    };
  }
}
