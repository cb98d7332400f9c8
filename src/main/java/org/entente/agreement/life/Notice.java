package org.entente.agreement.life;

/**
 * Notice of termination, denunciation, or withdrawal with a later effect (articles 56, 65 and 67);
 * also an end that all agree on for a later day.
 */
final class Notice implements Rule {

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    Whole whole = standing.whole();
    if (!act.ofAll()) {
      if (!standing.change(
          act, standing::isBound, member -> member.notices = Acts.with(member.notices, act))) {
        standing.contradiction(act, "A party that is not bound cannot give notice.");
      }
    } else if (isAgreedEnd(act)) {
      whole.scheduled = Acts.with(whole.scheduled, act);
    } else if (whole.isInForce()) {
      whole.notices = Acts.with(whole.notices, act);
    } else {
      standing.contradiction(act, "Notice is given of the end of what is not in force.");
    }
  }

  static boolean isAgreedEnd(Act act) {
    return switch (act.type()) {
      case TERMINATION, LAPSE, SUPERSESSION -> true;
      default -> false;
    };
  }
}
