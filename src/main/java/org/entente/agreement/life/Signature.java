package org.entente.agreement.life;

import java.util.List;

/**
 * Signature (articles 10 to 12 and 18). An act of all counts for every party, unless some have a
 * signature of their own by then: then the record goes by party. If the list is not complete, those
 * listed may or may not be among those who have signed.
 */
final class Signature implements Rule {

  @Override
  public List<Standing> outcomes(Step step, Standing standing) {
    Whole whole = standing.whole();
    if (!step.act().ofAll() || whole.isInForce() || whole.hasEnded()) {
      apply(step, standing);
      return List.of(standing);
    }
    whole.sign(step.when());
    Tally signed = standing.count(member -> member.signedOn != null);
    if (signed.certainlyAtLeast(1)) {
      return List.of(standing);
    }
    Standing byAll = standing.copy();
    byAll.change(step.act(), member -> true, member -> member.signedOn = step.when());
    return standing.partiesComplete() && !signed.possiblyAtLeast(1)
        ? List.of(byAll)
        : List.of(byAll, standing);
  }

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    if (standing.whole().hasEnded()) {
      standing.contradiction(act, "The agreement is signed after its end.");
    } else if (act.ofAll()) {
      standing.contradiction(act, "The agreement is signed after its entry into force.");
    } else if (standing.change(
        act,
        member -> member.signedOn == null && !standing.isBound(member),
        member -> member.signedOn = step.when())) {
      standing.whole().sign(step.when());
    } else {
      standing.contradiction(act, "The party has already signed, or is bound.");
    }
  }
}
