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
    LIST(member -> true),
    /** Others, where neither is recorded and the list is not complete. */
    OTHERS(member -> false);

    private final Predicate<Member> binds;

    Basis(Predicate<Member> binds) {
      this.binds = binds;
    }
  }

  @Override
  public List<Standing> outcomes(Step step, Standing standing) {
    Whole whole = standing.whole();
    if (step.act().ofAll() && whole.hasEnded()) {
      return revive(step, standing);
    }
    if (!step.act().ofAll() || whole.isInForce()) {
      apply(step, standing);
      return List.of(standing);
    }
    return bases(standing).stream().map(basis -> begin(step, standing.copy(), basis)).toList();
  }

  @Override
  public void apply(Step step, Standing standing) {
    Act act = step.act();
    if (act.ofAll()) {
      standing.contradiction(act, "The agreement is already in force.");
    } else {
      ofParty(step, standing);
    }
  }

  private static void ofParty(Step step, Standing standing) {
    Act act = step.act();
    Whole whole = standing.whole();
    if (whole.hasEnded()) {
      standing.contradiction(act, "The agreement has ended for all.");
      return;
    }
    boolean fits =
        standing.change(
            act,
            member -> !standing.isBound(member),
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
      standing.contradiction(act, Consent.ALREADY_BOUND);
    }
  }

  /** A new entry into force of the whole revives it for those that were bound at its end. */
  private static List<Standing> revive(Step step, Standing standing) {
    standing.whole().enter(step.when());
    Tally bound = standing.count(standing::isBound);
    if (bound.certainlyAtLeast(1)) {
      standing.changeAll(standing::isBound, member -> member.bind(step.when(), false));
      return List.of(standing);
    }
    Standing anew = standing.copy();
    Binding.of(member -> true, step.when(), anew);
    return bound.possiblyAtLeast(1) ? List.of(standing, anew) : List.of(anew);
  }

  private static Standing begin(Step step, Standing standing, Basis basis) {
    standing.whole().enter(step.when());
    Binding.of(basis.binds, step.when(), standing);
    if (standing.partiesComplete()
        && !standing.count(standing::isBound).possiblyAtLeast(LEAST_PARTIES)) {
      standing.contradiction(step.act(), "Fewer than two parties are bound by it then.");
    }
    return standing;
  }

  private static Set<Basis> bases(Standing standing) {
    if (standing.entryRule().all() && standing.partiesComplete()) {
      return EnumSet.of(Basis.LIST);
    }
    EnumSet<Basis> bases = EnumSet.noneOf(Basis.class);
    long least = standing.partiesComplete() ? LEAST_PARTIES : 1;
    Tally consented = standing.count(Member::hasConsented);
    if (consented.possiblyAtLeast(least)) {
      bases.add(Basis.CONSENT);
    }
    if (consented.certainlyAtLeast(least)) {
      return bases;
    }
    Tally signed = standing.count(member -> member.signedOn != null || member.hasConsented());
    if (signed.possiblyAtLeast(least)) {
      bases.add(Basis.SIGNATURE);
    }
    if (!signed.certainlyAtLeast(least)) {
      bases.add(Basis.LIST);
      if (!standing.partiesComplete()) {
        bases.add(Basis.OTHERS);
      }
    }
    return bases;
  }
}
