package org.entente.imports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.agreement.ActionType;
import org.entente.agreement.AgreementInput;
import org.entente.record.PartialDate;

/**
 * The agreements of manytreaties, each with the rows of its parties: from both tables in an
 * archive, or from one of them, which then leaves alone what the other one tells. An agreement is
 * identified by its code and its title, as some codes stand for several agreements.
 */
final class TreatyUnits implements Units {

  private static final int TOGETHER = 100;

  private final Packed file;
  private final RecordedAgreements recorded;
  private final TreatyIds ids;
  private final Deque<Unit> ready = new ArrayDeque<>();
  private TreatyTables tables;
  private Deque<String> treaties;

  TreatyUnits(Packed file, RecordedAgreements recorded) {
    this.file = file;
    this.recorded = recorded;
    this.ids = new TreatyIds(recorded);
  }

  @Override
  public int together() {
    return TOGETHER;
  }

  @Override
  public Optional<Unit> next() throws IOException {
    if (tables == null) {
      tables = TreatyTables.of(file);
      treaties = tables.codes();
      ready.addAll(tables.others());
    }
    while (ready.isEmpty() && !treaties.isEmpty()) {
      tell(treaties.poll());
    }
    return Optional.ofNullable(ready.poll());
  }

  /** The units of all agreements that have the code. */
  private void tell(String treaty) {
    List<TreatyRow> told = tables.agreements(treaty);
    List<PartyRow> claims = tables.parties(treaty);
    List<AgreementInput> candidates =
        tables.withAgreements() ? inputs(treaty, told) : ofParties(treaty);
    if (candidates.isEmpty()) {
      ready.add(new Unit(null, 0, claims.size(), new Reading.Skipped(SkipReason.NO_AGREEMENT)));
    }
    List<List<PartyRow>> own =
        candidates.stream()
            .map(
                one ->
                    claims.stream()
                        .filter(row -> ofAgreement(row, candidates).contains(one))
                        .toList())
            .toList();
    int[] rows = shares(own);
    for (int at = 0; at < candidates.size(); at++) {
      Reading reading = told(candidates.get(at), own.get(at));
      if (at < told.size()) {
        ready.add(new Unit(told.get(at).file(), told.get(at).line(), rows[at] + 1, reading));
      } else if (!own.get(at).isEmpty()) {
        ready.add(new Unit(null, 0, rows[at], reading));
      }
    }
  }

  /** How many rows each agreement stands for: a row of several counts with one of them. */
  private static int[] shares(List<List<PartyRow>> rows) {
    Set<PartyRow> left = Collections.newSetFromMap(new IdentityHashMap<>());
    rows.forEach(left::addAll);
    int[] shares = new int[rows.size()];
    for (int at = 0; at < shares.length; at++) {
      shares[at] =
          (int) rows.get(at).stream().filter(left::contains).limit(1).filter(left::remove).count();
    }
    for (int at = 0; at < shares.length; at++) {
      shares[at] += (int) rows.get(at).stream().filter(left::remove).count();
    }
    return shares;
  }

  private Reading told(AgreementInput agreement, List<PartyRow> own) {
    return new Reading.Told(
        new Treaty(tables.withParties() ? agreement : withRecordedParties(agreement), own));
  }

  /** In an order of their own, so that their numbers do not depend on that of the rows. */
  private List<AgreementInput> inputs(String treaty, List<TreatyRow> rows) {
    rows.sort(Comparator.comparing(TreatyRow::signature).thenComparing(TreatyRow::title));
    Map<TreatyRow, String> known = ids.of(treaty, rows);
    return rows.stream().map(row -> row.input(known.get(row))).toList();
  }

  /** As recorded, without what the rows of parties tell. */
  private List<AgreementInput> ofParties(String treaty) {
    return recorded.ofTreaty(treaty).stream()
        .map(
            agreement ->
                Treaty.with(
                    agreement,
                    List.of(),
                    agreement.actions().stream().filter(act -> act.party() == null).toList()))
        .toList();
  }

  private AgreementInput withRecordedParties(AgreementInput agreement) {
    return recorded
        .find(agreement.id())
        .map(
            known -> {
              List<AgreementInput.Action> actions = new ArrayList<>(agreement.actions());
              known.actions().stream().filter(act -> act.party() != null).forEach(actions::add);
              return Treaty.with(agreement, known.parties(), actions);
            })
        .orElse(agreement);
  }

  /** Of several with one code those that were signed, and ended, when the row says. */
  private static List<AgreementInput> ofAgreement(PartyRow row, List<AgreementInput> candidates) {
    List<AgreementInput> signed = matching(candidates, ActionType.SIGNATURE, row.signature());
    return matching(signed, ActionType.TERMINATION, row.end());
  }

  private static List<AgreementInput> matching(
      List<AgreementInput> candidates, ActionType type, Optional<PartialDate> date) {
    List<AgreementInput> matching =
        candidates.stream()
            .filter(
                agreement ->
                    agreement.actions().stream()
                        .filter(action -> action.type() == type && action.party() == null)
                        .map(AgreementInput.Action::date)
                        .findFirst()
                        .equals(date))
            .toList();
    return matching.isEmpty() ? candidates : matching;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
