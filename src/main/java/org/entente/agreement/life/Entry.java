package org.entente.agreement.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Recorded entry into force, of the whole or for one party (article 24). */
final class Entry implements Rule {

  private static final int LEAST_PARTIES = 2;

  /** Whom the entry into force of the whole binds. */
  private enum Basis {
    /** Those that have consented. */
    CONSENT(Binding::isReady),
    /** Those that have signed or consented, where signature is consent (article 12). */
    SIGNATURE(member -> member.signedOn != null || Binding.isReady(member)),
    /** All, where neither is recorded. */
    LIST(member -> true);

    private final Predicate<Member> binds;

    Basis(Predicate<Member> binds) {
      this.binds = binds;
    }
  }

  @Override
  public List<Situation> outcomes(Step step, Situation situation) {
    Whole whole = situation.whole();
    if (step.act().ofAll() && whole.hasEnded()) {
      return revive(step, situation);
    }
    if (!step.act().ofAll() || whole.isInForce()) {
      apply(step, situation);
      return List.of(situation);
    }
    return bases(situation).stream()
        .flatMap(basis -> begin(step, situation, basis).stream())
        .toList();
  }

  @Override
  public void apply(Step step, Situation situation) {
    Act act = step.act();
    if (act.ofAll()) {
      situation.contradiction(act, "The agreement is already in force.");
    } else {
      ofParty(step, situation);
    }
  }

  private static void ofParty(Step step, Situation situation) {
    Act act = step.act();
    Whole whole = situation.whole();
    if (whole.hasEnded()) {
      situation.contradiction(act, "The agreement has ended for all.");
      return;
    }
    boolean fits =
        situation.change(
            act,
            member -> !situation.isBound(member),
            member -> {
              member.consent(step.when());
              member.consentEffective = true;
              member.enteredOn = step.when();
              if (whole.isInForce()) {
                member.bind(step.when(), whole.suspended);
              }
            });
    if (fits) {
      whole.signed = true;
      whole.lastJoined = step.when();
    } else {
      situation.contradiction(act, Consent.ALREADY_BOUND);
    }
  }

  /** A new entry into force of the whole revives it for those that were bound at its end. */
  private static List<Situation> revive(Step step, Situation situation) {
    situation.whole().enter(step.when());
    PartyCount bound = situation.count(situation::isBound);
    if (bound.certainlyAtLeast(1)) {
      situation.changeAll(situation::isBound, member -> member.bind(step.when(), false));
      return List.of(situation);
    }
    Situation anew = situation.copy();
    Binding.of(at -> true, step.when(), anew);
    return bound.possiblyAtLeast(1) ? List.of(situation, anew) : List.of(anew);
  }

  private static List<Situation> begin(Step step, Situation situation, Basis basis) {
    if (!situation.partiesComplete() && basis != Basis.CONSENT) {
      return IncompleteEntry.outcomes(step, situation, basis.binds);
    }
    Situation after = situation.copy();
    after.whole().enter(step.when());
    Binding.of(at -> basis.binds.test(after.member(at)), step.when(), after);
    if (after.partiesComplete() && !after.count(after::isBound).certainlyAtLeast(LEAST_PARTIES)) {
      after.contradiction(step.act(), "Fewer than two parties are bound by it then.");
    }
    return List.of(after);
  }

  private static Set<Basis> bases(Situation situation) {
    if (situation.entryRule().all() && situation.partiesComplete()) {
      return EnumSet.of(Basis.LIST);
    }
    EnumSet<Basis> bases = EnumSet.noneOf(Basis.class);
    long least = situation.partiesComplete() ? LEAST_PARTIES : 1;
    PartyCount consented = situation.count(Member::hasConsented);
    if (consented.possiblyAtLeast(least)) {
      bases.add(Basis.CONSENT);
    }
    if (consented.certainlyAtLeast(least)) {
      return bases;
    }
    PartyCount signed = situation.count(member -> member.signedOn != null || member.hasConsented());
    if (signed.possiblyAtLeast(least)) {
      bases.add(Basis.SIGNATURE);
    }
    if (!signed.certainlyAtLeast(least)) {
      bases.add(Basis.LIST);
    }
    return bases;
  }
}
