package org.entente.agreement.life;

/**
 * What happens by itself on its day, unless it was undone on or before it: a notice takes effect,
 * an agreed term runs out, an agreement lapses or is replaced (articles 54, 59 and 70).
 */
final class Expiry implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    Leaving how = Leaving.by(act.type(), step.when());
    if (step.after() == null) {
      withoutNotice(act, how, situation);
    } else if (!act.ofAll()) {
      situation.change(
          act,
          member -> situation.isBound(member) && member.notices.contains(act),
          member -> expire(member, act, how, situation));
    } else if (situation.whole().notices.contains(act)
        || situation.whole().scheduled.contains(act)) {
      Departure.ofAll(act, how, situation);
    }
  }

  private static void withoutNotice(Act act, Leaving how, Situation situation) {
    if (act.ofAll()) {
      Departure.ofAll(act, how, situation);
    } else if (!situation.change(
        act, situation::isBound, member -> Departure.leave(member, how, situation))) {
      situation.contradiction(act, "The agreement does not bind the party.");
    }
  }

  private static void expire(Member member, Act act, Leaving how, Situation situation) {
    if (Extension.moves(member.extensions, member.extended, act)) {
      member.deferred = how;
    } else if (member.renewed) {
      member.notices = Acts.without(member.notices, act);
      member.renewed = false;
    } else {
      Departure.leave(member, how, situation);
    }
  }
}
