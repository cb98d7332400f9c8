package org.entente.agreement.life;

/** Resumption by one party lifts its own suspension; resumption by all lifts every one. */
final class Resumption implements Rule {

  private static final int LEAST_PARTIES = 2;

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    Whole whole = standing.whole();
    boolean ofAll = act.ofAll() && whole.suspended;
    boolean fits =
        standing.change(act, member -> member.suspended, member -> member.suspended = false);
    if (!fits && !ofAll) {
      standing.contradiction(act, "There is no suspension to lift.");
    } else if (act.ofAll()
        || standing.count(member -> isOperating(member, standing)).known() >= LEAST_PARTIES) {
      whole.suspended = false;
    }
  }

  static boolean isOperating(Member member, Standing standing) {
    return standing.isBound(member) && !member.suspended;
  }
}
