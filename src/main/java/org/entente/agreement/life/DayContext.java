package org.entente.agreement.life;

import java.time.LocalDate;
import java.util.Set;

/**
 * A day, and what is not known on it of the parties that are looked at separately.
 *
 * @param others how many of them may have acted
 * @param otherEnds how some of them may have ended the agreement for themselves
 */
record DayContext(LocalDate day, long others, Set<AgreementStatus> otherEnds) {}
