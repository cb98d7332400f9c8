package org.entente.imports.format;

import static org.entente.agreement.life.ActionType.ENTRY_INTO_FORCE;
import static org.entente.agreement.life.ActionType.RATIFICATION;
import static org.entente.agreement.life.ActionType.SIGNATURE;
import static org.entente.agreement.life.ActionType.TERMINATION;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.entente.agreement.life.Act;
import org.entente.agreement.life.Life;
import org.entente.agreement.life.PartyStatus;
import org.entente.agreement.life.Span;
import org.entente.model.PartialDate;

/** All dates of a party and of the agreement in the file, and the reasons that follow from them. */
record FileDates(
    TreeSet<PartialDate> signed,
    TreeSet<PartialDate> consented,
    TreeSet<PartialDate> forces,
    TreeSet<PartialDate> ends,
    PartialDate force,
    PartialDate end,
    TreeSet<PartialDate> from,
    TreeSet<PartialDate> until,
    Life<PartyStatus> life) {

  private static final Set<PartyStatus> BOUND =
      EnumSet.of(PartyStatus.BOUND, PartyStatus.NOTICE_GIVEN, PartyStatus.SUSPENDED);

  static FileDates of(TreatyLives treaty, String party) {
    TreeSet<PartialDate> force = treaty.acts(null, ENTRY_INTO_FORCE);
    TreeSet<PartialDate> end = treaty.acts(null, TERMINATION);
    return new FileDates(
        treaty.acts(party, SIGNATURE),
        treaty.acts(party, RATIFICATION),
        treaty.acts(party, ENTRY_INTO_FORCE),
        treaty.acts(party, TERMINATION),
        force.isEmpty() ? null : force.first(),
        end.isEmpty() ? null : end.first(),
        treaty.dates(party, Span::inForceFrom),
        treaty.dates(party, Span::endedOn),
        treaty.life(party));
  }

  Reason force(PartialDate date) {
    if (date == null) {
      return noForce();
    }
    if (!from.contains(date)) {
      return missingForce(date);
    }
    boolean fits = !isBoundOn(before(date)) && (isBoundOn(date.lastDay()) || ends.contains(date));
    return fits ? Reason.SAME : Reason.UNEXPLAINED;
  }

  private boolean isBoundOn(LocalDate day) {
    return life.on(day).filter(span -> BOUND.contains(span.status())).isPresent();
  }

  private static LocalDate before(PartialDate date) {
    return date.firstDay().minusDays(1);
  }

  private Reason noForce() {
    TreeSet<PartialDate> others = new TreeSet<>(from);
    others.removeAll(forces);
    if (others.isEmpty()) {
      return Reason.SAME;
    }
    if (others.remove(force) && others.isEmpty() && hasJoined(force)) {
      return Reason.FORCE_OF_AGREEMENT;
    }
    return consented.containsAll(others)
        ? Reason.CONSENT_TO_AGREEMENT_IN_FORCE
        : Reason.UNEXPLAINED;
  }

  private boolean hasJoined(PartialDate date) {
    return !signed.headSet(date, true).isEmpty() || !consented.headSet(date, true).isEmpty();
  }

  private Reason missingForce(PartialDate date) {
    if (end != null && end.compareTo(date) <= 0) {
      return Reason.AFTER_END_OF_AGREEMENT;
    }
    if (ends.contains(date)) {
      return Reason.ENDS_AND_BEGINS_ON_ONE_DAY;
    }
    if (isBoundBefore(date)) {
      return Reason.BOUND_BEFORE;
    }
    return force != null && date.compareTo(force) < 0
        ? Reason.BEFORE_FORCE_OF_AGREEMENT
        : Reason.UNEXPLAINED;
  }

  /** Returns whether an entry into force of the party has no end before the date. */
  private boolean isBoundBefore(PartialDate date) {
    PartialDate entered = forces.lower(date);
    return entered != null && ends.subSet(entered, true, date, true).isEmpty();
  }

  Reason end(PartialDate date) {
    if (date == null) {
      return noEnd();
    }
    if (!until.contains(date)) {
      return missingEnd(date);
    }
    boolean fits = !isBoundOn(date.lastDay()) && (isBoundOn(before(date)) || forces.contains(date));
    return fits ? Reason.SAME : Reason.UNEXPLAINED;
  }

  private Reason noEnd() {
    TreeSet<PartialDate> others = new TreeSet<>(until);
    others.removeAll(ends);
    if (others.isEmpty()) {
      return Reason.SAME;
    }
    return others.remove(end) && others.isEmpty() ? Reason.END_OF_AGREEMENT : Reason.UNEXPLAINED;
  }

  private Reason missingEnd(PartialDate date) {
    if (end != null && end.compareTo(date) < 0) {
      return Reason.AFTER_END_OF_AGREEMENT;
    }
    PartialDate entered = forces.floor(date);
    if (entered == null) {
      return Reason.END_WITHOUT_FORCE;
    }
    return ends.subSet(entered, true, date, false).isEmpty()
        ? Reason.UNEXPLAINED
        : Reason.ENDED_BEFORE;
  }

  /** Returns why an act does not fit. */
  Reason contradiction(Act act) {
    PartialDate date = act.date().given();
    if (end != null && end.compareTo(date) < 0) {
      return Reason.AFTER_END_OF_AGREEMENT;
    }
    return switch (act.type()) {
      case SIGNATURE -> late(date, signed);
      case RATIFICATION -> late(date, consented);
      case ENTRY_INTO_FORCE -> missingForce(date);
      case TERMINATION -> missingEnd(date);
      default -> Reason.UNEXPLAINED;
    };
  }

  private Reason late(PartialDate date, TreeSet<PartialDate> same) {
    if (same.lower(date) != null) {
      return Reason.TWO_DATES;
    }
    return from.floor(date) == null ? Reason.UNEXPLAINED : Reason.AFTER_FORCE;
  }
}
