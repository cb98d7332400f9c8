package org.entente.agreement.life;

import java.util.Arrays;
import java.util.Set;

/** What is known of one party on a day. */
final class Member implements Cloneable {

  DayRange signedOn;
  DayRange consentedOn;

  /** Whether its consent binds it as soon as the agreement is in force. */
  boolean consentEffective;

  /** The recorded entry into force for this party. */
  DayRange enteredOn;

  boolean provisional;
  DayRange boundFrom;
  DayRange boundUntil;
  boolean suspended;
  Set<Act> notices = Set.of();

  /** Notices whose effect is suspended. */
  Set<Act> shelved = Set.of();

  /** Consents that take effect later; while it is bound, those given since. */
  Set<Act> pending = Set.of();

  /** Whether it has consented anew since its notice, with effect. */
  boolean renewed;

  /** Extensions that have begun and not run out. */
  Set<Act> extensions = Set.of();

  /** What an extension has met: it moves these ends. */
  Set<Act> extended = Set.of();

  /** An end that an extension has moved. */
  Leaving deferred;

  Leaving left;
  private int hash;

  Member copy() {
    try {
      Member copy = (Member) clone();
      copy.hash = 0;
      return copy;
    } catch (CloneNotSupportedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  boolean hasConsented() {
    return consentedOn != null && left == null;
  }

  boolean hasEntered() {
    return enteredOn != null && left == null;
  }

  void sign(DayRange on) {
    beginAnew();
    signedOn = on;
  }

  void consent(DayRange on) {
    beginAnew();
    consentedOn = consentedOn == null ? on : consentedOn;
  }

  private void beginAnew() {
    if (left != null) {
      left = null;
      boundFrom = null;
    }
  }

  void withdrawConsent() {
    consentedOn = null;
    consentEffective = false;
    enteredOn = null;
    pending = Set.of();
  }

  void bind(DayRange from, boolean suspendedWithAll) {
    boundFrom = from;
    boundUntil = null;
    provisional = false;
    pending = Set.of();
    suspended = suspendedWithAll;
  }

  /** Ends its ties; a new consent that is to take effect later stays. */
  void leave(Leaving leaving) {
    Set<Act> renewals = pending;
    unbind(leaving.on());
    withdrawConsent();
    left = leaving;
    if (!renewals.isEmpty()) {
      consent(renewals.stream().map(Act::date).min(DayRange::compareTo).orElseThrow());
      pending = renewals;
    }
  }

  void unbind(DayRange until) {
    boundUntil = until;
    suspended = false;
    provisional = false;
    renewed = false;
    notices = Set.of();
    shelved = Set.of();
    extensions = Set.of();
    extended = Set.of();
    deferred = null;
  }

  private Object[] facts() {
    return new Object[] {
      signedOn,
      consentedOn,
      consentEffective,
      enteredOn,
      provisional,
      boundFrom,
      boundUntil,
      suspended,
      notices,
      shelved,
      pending,
      renewed,
      extensions,
      extended,
      deferred,
      left
    };
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Member member
            && hashCode() == member.hashCode()
            && Arrays.equals(facts(), member.facts());
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Arrays.hashCode(facts());
    }
    return hash;
  }
}
