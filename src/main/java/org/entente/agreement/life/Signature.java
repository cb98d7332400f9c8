package org.entente.agreement.life;

import java.util.List;

/**
 * Signature (articles 10 to 12 and 18). An act of all counts for every party, unless some have a
 * signature of their own by then: then the record goes by party. If the list is not complete, those
 * listed may or may not be among those who have signed. A party that has left may sign anew.
 */
final class Signature implements Rule {

  @Override
  public List<Situation> outcomes(Step step, Situation situation) {
    Whole whole = situation.whole();
    if (!step.act().ofAll() || whole.isInForce() || whole.hasEnded()) {
      apply(step, situation);
      return List.of(situation);
    }
    whole.sign(step.when());
    PartyCount signed = situation.count(member -> member.signedOn != null);
    if (signed.certainlyAtLeast(1)) {
      return List.of(situation);
    }
    Situation byAll = situation.copy();
    byAll.change(step.act(), member -> true, member -> member.signedOn = step.when());
    return situation.partiesComplete() && !signed.possiblyAtLeast(1)
        ? List.of(byAll)
        : List.of(byAll, situation);
  }

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    if (situation.whole().hasEnded()) {
      situation.contradiction(act, "The agreement is signed after its end.");
    } else if (act.ofAll()) {
      situation.contradiction(act, "The agreement is signed after its entry into force.");
    } else if (situation.change(
        act,
        member -> member.left != null || member.signedOn == null && !situation.isBound(member),
        member -> member.sign(step.when()))) {
      situation.whole().sign(step.when());
    } else {
      situation.contradiction(act, "The party has already signed, or is bound.");
    }
  }
}
