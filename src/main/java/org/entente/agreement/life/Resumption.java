package org.entente.agreement.life;

/** Resumption by one party lifts its own suspension; resumption by all lifts every one. */
final class Resumption implements Rule {

  private static final int LEAST_PARTIES = 2;

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    Whole whole = situation.whole();
    boolean ofAll = act.ofAll() && whole.suspended;
    boolean fits =
        situation.change(act, member -> member.suspended, member -> member.suspended = false);
    if (!fits && !ofAll) {
      situation.contradiction(act, "There is no suspension to lift.");
    } else if (act.ofAll()
        || situation.count(member -> isOperating(member, situation)).known() >= LEAST_PARTIES) {
      whole.suspended = false;
    }
  }

  static boolean isOperating(Member member, Situation situation) {
    return situation.isBound(member) && !member.suspended;
  }
}
