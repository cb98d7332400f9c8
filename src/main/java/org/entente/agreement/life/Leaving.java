package org.entente.agreement.life;

/**
 * How an agreement ends for a party, and for all if too few remain.
 *
 * @param on the first day without it
 */
record Leaving(PartyStatus party, AgreementStatus whole, DayRange on) {

  static Leaving by(ActionType type, DayRange on) {
    return switch (type) {
      case LAPSE -> new Leaving(PartyStatus.ENDED, AgreementStatus.LAPSED, on);
      case SUPERSESSION -> new Leaving(PartyStatus.ENDED, AgreementStatus.SUPERSEDED, on);
      case TERMINATION -> new Leaving(PartyStatus.ENDED, AgreementStatus.TERMINATED, on);
      default -> new Leaving(PartyStatus.WITHDRAWN, AgreementStatus.TERMINATED, on);
    };
  }
}
