package org.entente.agreement.life;

import java.util.Set;

/**
 * Extension of an agreement, or of the term of a party's notice. One with an effective date moves
 * an end that is recorded for an earlier day to it; one without puts off what is scheduled.
 */
final class Extension implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    Whole whole = situation.whole();
    if (whole.hasEnded()) {
      situation.contradiction(act, "The agreement has ended.");
    } else if (!act.ofAll()) {
      situation.change(act, member -> true, member -> extend(act, member));
    } else if (act.effectiveDate() == null) {
      whole.scheduled = Set.of();
    } else {
      whole.extensions = Acts.with(whole.extensions, act);
      whole.extended = Acts.union(whole.extended, whole.scheduled, whole.notices);
    }
  }

  private static void extend(Act act, Member member) {
    if (act.effectiveDate() != null) {
      member.extensions = Acts.with(member.extensions, act);
      member.extended = Acts.union(member.extended, member.notices);
    }
  }

  /**
   * Returns whether an extension moves the end that the act sets: any does if the act has only the
   * date of the end, and one that came after the act if it has both dates.
   */
  static boolean moves(Set<Act> extensions, Set<Act> extended, Act end) {
    return !extensions.isEmpty() && (!end.takesEffectLater() || extended.contains(end));
  }
}
