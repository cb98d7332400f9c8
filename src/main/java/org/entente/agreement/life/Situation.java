package org.entente.agreement.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is known of an agreement and its parties on a day, in one reading of its dates. */
final class Situation {

  private final TreatyContext context;
  private final DayContext today;
  private final Whole whole;
  private final Member[] members;

  /** The steps of uncertain date that have been done. */
  private Set<Step> done;

  private List<Contradiction> contradictions;

  /** Whether an act of all did not fit the parties that are followed. */
  private boolean doubtful;

  Situation(TreatyContext context) {
    this.context = context;
    this.today = null;
    this.whole = new Whole();
    this.members = new Member[context.parties().size()];
    Arrays.setAll(members, at -> new Member());
    this.done = Set.of();
    this.contradictions = List.of();
  }

  private Situation(Situation other, DayContext today) {
    this.context = other.context;
    this.today = today;
    this.whole = other.whole.copy();
    this.members = other.members.clone();
    this.done = other.done;
    this.contradictions = other.contradictions;
    this.doubtful = other.doubtful;
  }

  Situation copy() {
    return copy(today);
  }

  Situation copy(DayContext day) {
    return new Situation(this, day);
  }

  boolean partiesComplete() {
    return context.partiesComplete();
  }

  EntryIntoForce entryRule() {
    return context.entry();
  }

  int partyCount() {
    return context.partyCount();
  }

  Whole whole() {
    return whole;
  }

  Member member(int at) {
    return members[at];
  }

  List<String> parties() {
    return context.parties();
  }

  boolean isBound(Member member) {
    return whole.isInForce() && member.boundFrom != null && member.left == null;
  }

  PartyCount count(Predicate<Member> what) {
    long known = 0;
    for (Member member : members) {
      known += what.test(member) ? 1 : 0;
    }
    return new PartyCount(known, today.others());
  }

  /** Returns how many parties that are not followed may have acted. */
  long others() {
    return today.others();
  }

  boolean any(Predicate<Member> what) {
    return Arrays.stream(members).anyMatch(what);
  }

  /** Changes those of the acting parties whom the act fits, and returns whether it fits any. */
  boolean change(Act act, Predicate<Member> fits, Consumer<Member> change) {
    boolean any = false;
    for (int at : context.acting(act)) {
      if (fits.test(members[at])) {
        change(at, change);
        any = true;
      }
    }
    return any;
  }

  /** As {@code change}, for all parties. */
  void changeAll(Predicate<Member> which, Consumer<Member> change) {
    for (int at = 0; at < members.length; at++) {
      if (which.test(members[at])) {
        change(at, change);
      }
    }
  }

  void change(int at, Consumer<Member> change) {
    members[at] = members[at].copy();
    change.accept(members[at]);
  }

  /** Returns whether there are parties that are not followed. */
  boolean hasOthers() {
    return context.parties().size() < context.partyCount();
  }

  /** Reports an act that does not fit. One of all may fit parties that are unknown. */
  void contradiction(Act act, String reason) {
    if (act.ofAll() && hasOthers()) {
      doubtful = true;
      return;
    }
    contradictions = new ArrayList<>(contradictions);
    contradictions.add(new Contradiction(act, reason));
  }

  boolean isDoubtful() {
    return doubtful;
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }

  /** Returns whether entry into force for the party, or for all if null, is recorded for later. */
  boolean awaitsEntry(String party) {
    return context.awaitsEntry(party, this::isDone);
  }

  /** Returns the steps of the party that come after an entry into force on this day. */
  Stream<Step> stepsAfterEntry(String party) {
    return context.stepsByParty().getOrDefault(party, List.of()).stream()
        .filter(
            step ->
                step.kind().compareTo(StepKind.ENTERED_INTO_FORCE) < 0
                    ? !hasDone(step)
                    : !isDone(step));
  }

  /** Returns how parties that are not followed may have ended the agreement for themselves. */
  Set<AgreementStatus> otherEnds() {
    return today.otherEnds();
  }

  void end(Leaving how) {
    changeAll(this::isBound, member -> member.unbind(how.on()));
    whole.end(how);
  }

  boolean isDone(Step step) {
    return step.when().latest().isBefore(today.day()) || done.contains(step);
  }

  /** As {@code isDone}, for a step that counts before others of the day. */
  boolean hasDone(Step step) {
    return isDone(step) || step.when().isOneDay() && !step.when().earliest().isAfter(today.day());
  }

  void markDone(Step step) {
    done = new HashSet<>(done);
    done.add(step);
  }

  /** Forgets the steps that have been done in every reading at the end of this day. */
  List<Situation> withoutClosed() {
    if (done.stream().anyMatch(step -> step.when().latest().equals(today.day()))) {
      Situation after = copy();
      after.done = new HashSet<>(done);
      after.done.removeIf(step -> step.when().latest().equals(today.day()));
      return List.of(after);
    }
    return List.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Situation situation
        && done.equals(situation.done)
        && whole.equals(situation.whole)
        && Arrays.equals(members, situation.members);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * done.hashCode() + whole.hashCode()) + Arrays.hashCode(members);
  }
}
