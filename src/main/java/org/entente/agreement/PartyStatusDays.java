package org.entente.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.entente.agreement.life.PartyStatus;

/**
 * A status that a party has, or may have, on the days of a period. Of several on the same days, the
 * first is the one that is shown.
 *
 * @param party the place in the list of parties; null for an actor that is not listed there
 * @param signedOn the date of signature that is known by then; null before it
 * @param agreementSignedOn the date of signature by which the agreement is sorted
 */
@Embeddable
public record PartyStatusDays(
    Integer party,
    Long actorKey,
    LocalDate fromDay,
    LocalDate toDay,
    @Enumerated(EnumType.STRING) PartyStatus status,
    String signedOn,
    String boundFrom,
    String boundUntil,
    String agreementSignedOn) {}
