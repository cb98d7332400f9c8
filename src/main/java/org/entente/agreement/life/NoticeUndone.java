package org.entente.agreement.life;

import java.util.Set;

/** The suspension or revocation of a notice before it takes effect (article 68). */
final class NoticeUndone implements Rule {

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    boolean suspends = act.type() == ActionType.NOTICE_SUSPENDED;
    boolean fits =
        situation.change(
            act,
            member -> !member.notices.isEmpty() || !suspends && !member.shelved.isEmpty(),
            member -> undo(member, suspends));
    if (act.ofAll()) {
      fits |= undo(situation.whole(), suspends);
    }
    if (!fits) {
      situation.contradiction(act, "There is no notice to suspend or withdraw.");
    }
  }

  private static void undo(Member member, boolean suspends) {
    member.shelved = suspends ? member.notices : Set.of();
    member.notices = Set.of();
    member.deferred = null;
    member.renewed = false;
  }

  private static boolean undo(Whole whole, boolean suspends) {
    boolean any = !whole.notices.isEmpty() || !suspends && !whole.shelved.isEmpty();
    if (any) {
      whole.shelved = suspends ? whole.notices : Set.of();
      whole.notices = Set.of();
    }
    return any;
  }
}
