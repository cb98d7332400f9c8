package org.entente.agreement.life;

import java.util.List;
import java.util.Map;

/**
 * Who is bound by an agreement, and when: the lives of its parties and of the whole.
 *
 * <p>Dates of reduced precision are read in every way that the order of the acts allows; a status
 * is certain if all readings agree. All parties are followed together as long as there are few
 * enough readings. Otherwise each party with uncertain dates is followed by itself, and the others
 * of this kind may or may not count whenever their number matters; and if even these readings are
 * too many, every status is possible. So no possible status is ever left out.
 */
public record Lives(
    Life<AgreementStatus> whole,
    Map<String, Life<PartyStatus>> parties,
    List<Contradiction> contradictions) {

  public static Lives of(TreatyRecord treaty) {
    return new LivesFinder(treaty).find();
  }
}
