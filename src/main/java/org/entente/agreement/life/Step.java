package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * An act as it is done, or as it takes effect later.
 *
 * @param after the step that does the act, for one that takes effect later; null otherwise
 */
record Step(Act act, StepKind kind, DayRange when, Step after) {

  /** The order on one day: acts of one party count before those of all. */
  static final Comparator<Step> ORDER =
      Comparator.comparing(Step::kind)
          .thenComparing(step -> step.act().ofAll())
          .thenComparing(step -> step.act().type())
          .thenComparing(step -> String.valueOf(step.act().party()))
          .thenComparing(step -> String.valueOf(step.act().by()))
          .thenComparing(step -> step.act().date().given().text())
          .thenComparing(step -> step.act().effect().given().text());

  static List<Step> of(Act act) {
    return switch (act.type()) {
      case SIGNATURE -> List.of(new Step(act, StepKind.SIGNED, act.date(), null));
      case RATIFICATION, ACCEPTANCE, APPROVAL, ACCESSION, SUCCESSION ->
          twice(act, StepKind.CONSENTED, StepKind.CONSENT_EFFECTIVE);
      case CONSENT_WITHDRAWN -> once(act, StepKind.CONSENT_WITHDRAWN);
      case PROVISIONAL_APPLICATION -> once(act, StepKind.PROVISIONALLY_APPLIED);
      case PROVISIONAL_APPLICATION_ENDED -> once(act, StepKind.PROVISIONAL_APPLICATION_ENDED);
      case ENTRY_INTO_FORCE -> once(act, StepKind.ENTERED_INTO_FORCE);
      case EXTENSION -> twice(act, StepKind.EXTENDED, StepKind.EXTENSION_EXPIRED);
      case SUSPENSION -> once(act, StepKind.SUSPENDED);
      case RESUMPTION -> once(act, StepKind.RESUMED);
      case NOTICE_OF_TERMINATION, DENUNCIATION ->
          twice(act, StepKind.NOTICE_GIVEN, StepKind.EXPIRED);
      case NOTICE_SUSPENDED, NOTICE_WITHDRAWN -> once(act, StepKind.NOTICE_UNDONE);
      case WITHDRAWAL, TERMINATION -> end(act, StepKind.ENDED);
      case LAPSE, SUPERSESSION -> end(act, StepKind.EXPIRED);
      case AMENDMENT, DECLARATION, RESERVATION -> List.of();
    };
  }

  /** Returns whether it is the end of the agreement for the party, or for all if null. */
  boolean ends() {
    return kind == StepKind.ENDED || kind == StepKind.EXPIRED;
  }

  boolean certainlyHappens() {
    return !when.latest().equals(LocalDate.MAX);
  }

  boolean certainlyPrecedes(Step other) {
    return when.isBefore(other.when)
        || when.latest().equals(other.when.earliest()) && kind.compareTo(other.kind) < 0;
  }

  /** Returns whether it can bring a party nearer to being bound. */
  boolean joins() {
    return switch (kind) {
      case SIGNED, CONSENTED, CONSENT_EFFECTIVE, PROVISIONALLY_APPLIED, ENTERED_INTO_FORCE -> true;
      default -> false;
    };
  }

  /** Returns whether its effective date is before its date, where that makes no sense. */
  static boolean isBackdated(Act act) {
    return act.effectiveDate() != null
        && act.effectiveDate().isBefore(act.date())
        && of(act).stream().noneMatch(step -> step.when().equals(act.effectiveDate()))
        && act.type() != ActionType.SIGNATURE;
  }

  private static List<Step> once(Act act, StepKind kind) {
    return List.of(new Step(act, kind, act.effect(), null));
  }

  /** A succession may take effect before it is declared: then it counts from its effect. */
  private static List<Step> twice(Act act, StepKind done, StepKind effective) {
    if (!act.takesEffectLater()) {
      DayRange when = act.type() == ActionType.SUCCESSION ? act.effect() : act.date();
      return List.of(new Step(act, done, when, null));
    }
    Step step = new Step(act, done, act.date(), null);
    return List.of(step, new Step(act, effective, act.effectiveDate(), step));
  }

  /** An end with a later effect is known from its date: it can be undone or moved until then. */
  private static List<Step> end(Act act, StepKind kind) {
    boolean announced =
        act.ofAll() || act.type() == ActionType.WITHDRAWAL || act.type() == ActionType.TERMINATION;
    if (announced && act.takesEffectLater()) {
      return twice(act, StepKind.NOTICE_GIVEN, StepKind.EXPIRED);
    }
    return List.of(new Step(act, kind, act.takesEffectLater() ? act.effect() : act.date(), null));
  }
}
