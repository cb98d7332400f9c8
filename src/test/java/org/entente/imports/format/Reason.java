package org.entente.imports.format;

import org.entente.agreement.life.Act;

/**
 * Why the status of a party differs from a row of the file, or an act does not fit the others: each
 * is something that the dates of the file contradict themselves in, or leave open.
 */
enum Reason {
  /** The row and the status have the same date, or neither has one. */
  SAME,
  /** The file lets the agreement end for all before this date. */
  AFTER_END_OF_AGREEMENT,
  /** The file lets the agreement enter into force for all after it does so for a party. */
  BEFORE_FORCE_OF_AGREEMENT,
  /** Other dates of the file have the party bound already, without an end since. */
  BOUND_BEFORE,
  /** The file lets it end and begin anew for the party on one day. */
  ENDS_AND_BEGINS_ON_ONE_DAY,
  /** It ends for the party, which the file does not have bound then. */
  END_WITHOUT_FORCE,
  /** It ends for the party, for which another row has ended it before. */
  ENDED_BEFORE,
  /** The party has signed or consented before, on another date. */
  TWO_DATES,
  /** The party signs or consents on or after the day from which it is bound. */
  AFTER_FORCE,
  /** The row has no date: the party had consented when the agreement entered into force. */
  FORCE_OF_AGREEMENT,
  /** The row has no date: the party has consented to an agreement in force (article 24 (3)). */
  CONSENT_TO_AGREEMENT_IN_FORCE,
  /** The row has no end, the agreement has. */
  END_OF_AGREEMENT,
  UNEXPLAINED;

  /** Returns why an act of all does not fit. */
  static Reason ofAll(Act act) {
    return switch (act.type()) {
      case ENTRY_INTO_FORCE -> BEFORE_FORCE_OF_AGREEMENT;
      case TERMINATION -> END_WITHOUT_FORCE;
      default -> UNEXPLAINED;
    };
  }
}
