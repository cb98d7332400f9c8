package org.entente.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.PartialDate;

/**
 * Derives the status of an agreement on a day from its dated actions.
 *
 * <p>An action counts from the first day of its effective date, or of its date when it has no
 * effective date. Actions of the same day count in recorded order. A notice of termination counts
 * from its own date; it ends the agreement on its effective date unless it is suspended or
 * withdrawn before.
 *
 * <p>A suspension, notice, withdrawal or termination by one party changes the status of the
 * agreement only when fewer than two other parties remain. When entry into force is recorded party
 * by party, the second party brings the agreement into force. Only a new entry into force revives
 * an agreement that has ended.
 */
final class AgreementLife {

  private static final int LEAST_PARTIES = 2;
  private static final String ALL_PARTIES = "";

  /** The members of an action that affect the status; the party is null when all act together. */
  record Action(ActionType type, PartialDate date, PartialDate effectiveDate, String party) {}

  /** An action on the date when it counts, or the expiry of a notice on its effective date. */
  private record Step(Action action, PartialDate date, boolean expiry) {}

  private final int parties;
  private final Set<String> bound = new HashSet<>();
  private final Set<String> departed = new HashSet<>();
  private final Map<String, Action> notices = new HashMap<>();
  private boolean signed;
  private boolean provisional;
  private boolean suspended;
  private PartialDate signedOn;
  private PartialDate inForceFrom;
  private PartialDate endedOn;
  private AgreementStatus end;

  private AgreementLife(int parties) {
    this.parties = parties;
  }

  /** Applies the actions up to and including the day to an agreement with that many parties. */
  static AgreementLife until(LocalDate day, List<Action> actions, int parties) {
    AgreementLife life = new AgreementLife(parties);
    actions.stream()
        .flatMap(AgreementLife::steps)
        .filter(step -> !step.date().firstDay().isAfter(day))
        .sorted(Comparator.comparing(step -> step.date().firstDay()))
        .forEach(life::apply);
    return life;
  }

  /**
   * A status and its first date.
   *
   * @param from null for the status before the first action
   */
  record Interval(AgreementStatus status, PartialDate from) {}

  /** Returns all statuses in order of date, beginning with the one before the first action. */
  static List<Interval> intervals(List<Action> actions, int parties) {
    List<Interval> intervals = new ArrayList<>();
    intervals.add(new Interval(until(LocalDate.MIN, actions, parties).status(), null));
    actions.stream()
        .flatMap(AgreementLife::steps)
        .map(Step::date)
        .sorted()
        .forEach(
            date -> {
              AgreementStatus status = until(date.firstDay(), actions, parties).status();
              if (status != intervals.get(intervals.size() - 1).status()) {
                intervals.add(new Interval(status, date));
              }
            });
    return intervals;
  }

  AgreementStatus status() {
    if (end != null) {
      return end;
    }
    if (suspended) {
      return AgreementStatus.SUSPENDED;
    }
    if (notices.values().stream().anyMatch(notice -> concernsAll(notice.party()))) {
      return AgreementStatus.TERMINATION_NOTIFIED;
    }
    if (inForceFrom != null) {
      return AgreementStatus.IN_FORCE;
    }
    if (provisional) {
      return AgreementStatus.PROVISIONALLY_APPLIED;
    }
    return signed ? AgreementStatus.SIGNED : AgreementStatus.PROPOSED;
  }

  /** Returns the date of the first signature, or null before it. */
  PartialDate signedOn() {
    return signedOn;
  }

  /** Returns the date of the latest entry into force, or null before it. */
  PartialDate inForceFrom() {
    return inForceFrom;
  }

  /** Returns the date when the agreement ended, or null while it has not. */
  PartialDate endedOn() {
    return endedOn;
  }

  private static Stream<Step> steps(Action action) {
    PartialDate effective = action.effectiveDate() == null ? action.date() : action.effectiveDate();
    if (action.type() != ActionType.NOTICE_OF_TERMINATION) {
      return Stream.of(new Step(action, effective, false));
    }
    Step notice = new Step(action, action.date(), false);
    return action.effectiveDate() == null
        ? Stream.of(notice)
        : Stream.of(notice, new Step(action, effective, true));
  }

  private void apply(Step step) {
    Action action = step.action();
    if (step.expiry()) {
      expire(action, step.date());
      return;
    }
    switch (action.type()) {
      case SIGNATURE -> sign(step.date());
      case RATIFICATION, ACCEPTANCE, APPROVAL, ACCESSION, SUCCESSION -> signed = true;
      case PROVISIONAL_APPLICATION -> provisional = true;
      case ENTRY_INTO_FORCE -> enterIntoForce(action.party(), step.date());
      case NOTICE_OF_TERMINATION -> notices.put(partyOf(action), action);
      case NOTICE_SUSPENDED, NOTICE_WITHDRAWN -> cancelNotice(action.party());
      case SUSPENSION -> suspended |= concernsAll(action.party());
      case RESUMPTION -> suspended = false;
      case WITHDRAWAL, TERMINATION -> depart(action.party(), step.date());
      case LAPSE -> end(AgreementStatus.LAPSED, step.date());
      case AMENDMENT, EXTENSION, DECLARATION, RESERVATION -> {}
    }
  }

  private void sign(PartialDate date) {
    signed = true;
    signedOn = signedOn == null ? date : signedOn;
  }

  private void enterIntoForce(String party, PartialDate date) {
    if (party != null) {
      bound.add(party);
      departed.remove(party);
    }
    boolean whole = party == null || bound.size() >= Math.min(LEAST_PARTIES, parties);
    if (whole && (inForceFrom == null || end != null)) {
      inForceFrom = date;
      endedOn = null;
      end = null;
      suspended = false;
      notices.clear();
    }
  }

  private void cancelNotice(String party) {
    if (party == null) {
      notices.clear();
    } else {
      notices.remove(party);
    }
  }

  private void expire(Action notice, PartialDate date) {
    if (notices.remove(partyOf(notice), notice)) {
      depart(notice.party(), date);
    }
  }

  private void depart(String party, PartialDate date) {
    boolean all = concernsAll(party);
    if (party != null) {
      bound.remove(party);
      departed.add(party);
    }
    if (all) {
      end(AgreementStatus.TERMINATED, date);
    }
  }

  private void end(AgreementStatus how, PartialDate date) {
    if (end == null) {
      end = how;
      endedOn = date;
    }
  }

  /** Whether an act of the party, null for all, decides the status of the whole agreement. */
  private boolean concernsAll(String party) {
    return party == null || parties - departed.size() - 1 < LEAST_PARTIES;
  }

  private static String partyOf(Action action) {
    return action.party() == null ? ALL_PARTIES : action.party();
  }
}
