package org.entente.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.entente.agreement.life.AgreementStatus;

/**
 * A status that an agreement has, or may have, on the days of a period. Of several on the same
 * days, the first is the one that is shown.
 *
 * @param signedOn the date of signature that is known by then; null before it
 * @param agreementSignedOn the date of signature by which the agreement is sorted
 */
@Embeddable
public record StatusDays(
    LocalDate fromDay,
    LocalDate toDay,
    @Enumerated(EnumType.STRING) AgreementStatus status,
    String signedOn,
    String inForceFrom,
    String endedOn,
    String agreementSignedOn) {}
