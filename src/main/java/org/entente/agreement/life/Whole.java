package org.entente.agreement.life;

import java.util.Arrays;
import java.util.Set;

/** What is known on a day of an agreement as a whole, beside what is known of its parties. */
final class Whole implements Cloneable {

  DayRange signedOn;

  /** Whether anybody has signed or consented. */
  boolean signed;

  boolean provisional;
  DayRange inForceFrom;
  boolean suspended;
  Set<Act> notices = Set.of();
  Set<Act> shelved = Set.of();

  /** Ends that are agreed and not reached. */
  Set<Act> scheduled = Set.of();

  Set<Act> extensions = Set.of();

  /** What an extension has met: it moves these ends. */
  Set<Act> extended = Set.of();

  Leaving deferred;

  /** The date from which the latest consent or entry into force of a party counts. */
  DayRange lastJoined;

  Leaving lastLeaving;
  Leaving end;

  Whole copy() {
    try {
      return (Whole) clone();
    } catch (CloneNotSupportedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  boolean hasEnded() {
    return end != null;
  }

  boolean isInForce() {
    return inForceFrom != null && end == null;
  }

  void sign(DayRange on) {
    signed = true;
    signedOn = signedOn == null || on.compareTo(signedOn) < 0 ? on : signedOn;
  }

  void enter(DayRange on) {
    inForceFrom = on;
    end = null;
    lastLeaving = null;
    provisional = false;
  }

  void end(Leaving how) {
    end = how;
    suspended = false;
    provisional = false;
    notices = Set.of();
    shelved = Set.of();
    scheduled = Set.of();
    extensions = Set.of();
    extended = Set.of();
    deferred = null;
  }

  private Object[] facts() {
    return new Object[] {
      signedOn,
      signed,
      provisional,
      inForceFrom,
      suspended,
      notices,
      shelved,
      scheduled,
      extensions,
      extended,
      deferred,
      lastJoined,
      lastLeaving,
      end
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Whole whole && Arrays.equals(facts(), whole.facts());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(facts());
  }
}
