package org.entente.agreement.life;

/**
 * Notice of termination, denunciation, or withdrawal with a later effect (articles 56, 65 and 67);
 * also an end that all agree on for a later day.
 */
final class Notice implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    Whole whole = situation.whole();
    if (!act.ofAll()) {
      if (!situation.change(
          act, situation::isBound, member -> member.notices = Acts.with(member.notices, act))) {
        situation.contradiction(act, "A party that is not bound cannot give notice.");
      }
    } else if (isAgreedEnd(act)) {
      whole.scheduled = Acts.with(whole.scheduled, act);
    } else if (whole.isInForce()) {
      whole.notices = Acts.with(whole.notices, act);
    } else {
      situation.contradiction(act, "Notice is given of the end of what is not in force.");
    }
  }

  static boolean isAgreedEnd(Act act) {
    return switch (act.type()) {
      case TERMINATION, LAPSE, SUPERSESSION -> true;
      default -> false;
    };
  }
}
