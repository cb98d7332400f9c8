package org.entente.agreement.life;

/** The status of a party. */
final class MemberStatus {

  private MemberStatus() {}

  static PartyStatus of(Member member, Situation situation) {
    if (member.left != null) {
      return member.left.party();
    }
    if (situation.isBound(member)) {
      return bound(member);
    }
    PartyStatus status = notBound(member);
    return status != PartyStatus.NONE && situation.whole().hasEnded() ? PartyStatus.ENDED : status;
  }

  private static PartyStatus bound(Member member) {
    if (member.suspended) {
      return PartyStatus.SUSPENDED;
    }
    return member.notices.isEmpty() ? PartyStatus.BOUND : PartyStatus.NOTICE_GIVEN;
  }

  private static PartyStatus notBound(Member member) {
    if (member.provisional) {
      return PartyStatus.PROVISIONALLY_APPLYING;
    }
    if (member.hasConsented()) {
      return PartyStatus.CONSENTED;
    }
    return member.signedOn != null || member.boundFrom != null
        ? PartyStatus.SIGNED
        : PartyStatus.NONE;
  }
}
