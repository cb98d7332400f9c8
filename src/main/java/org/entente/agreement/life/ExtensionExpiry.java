package org.entente.agreement.life;

/** The last day of an extension: an end that it has moved takes place. */
final class ExtensionExpiry implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    if (!act.ofAll()) {
      situation.change(
          act,
          member -> member.extensions.contains(act),
          member -> {
            member.extensions = Acts.without(member.extensions, act);
            if (member.deferred != null && member.extensions.isEmpty()) {
              Departure.leave(member, moved(member.deferred, step), situation);
            }
          });
      return;
    }
    Whole whole = situation.whole();
    whole.extensions = Acts.without(whole.extensions, act);
    if (whole.deferred != null && whole.extensions.isEmpty()) {
      situation.end(moved(whole.deferred, step));
    }
  }

  private static Leaving moved(Leaving end, Step step) {
    return new Leaving(end.party(), end.whole(), step.when());
  }
}
