package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.Set;

/**
 * A day, and what is not known on it of the parties that are looked at separately.
 *
 * @param unseen how many of them may have acted
 * @param unseenEnds how some of them may have ended the agreement for themselves
 */
record Today(LocalDate day, long unseen, Set<AgreementStatus> unseenEnds) {}
