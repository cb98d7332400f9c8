package org.entente.agreement.life;

/**
 * What an agreement is to one party on a day. {@code WITHDRAWN} is a party that has left by an act
 * of its own, {@code ENDED} one for which the agreement has ended otherwise.
 */
public enum PartyStatus {
  NONE,
  SIGNED,
  CONSENTED,
  PROVISIONALLY_APPLYING,
  BOUND,
  NOTICE_GIVEN,
  SUSPENDED,
  WITHDRAWN,
  ENDED
}
