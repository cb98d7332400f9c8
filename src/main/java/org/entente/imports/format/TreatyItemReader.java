package org.entente.imports.format;

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
import org.entente.agreement.AgreementInput;
import org.entente.agreement.life.ActionType;
import org.entente.imports.table.ArchiveReader;
import org.entente.model.PartialDate;

/**
 * Reads the agreements of manytreaties, each with the rows of its parties, from both tables in an
 * archive or from one. One table alone keeps what is recorded from the other. The code and the
 * title identify an agreement together, as some codes stand for several agreements.
 */
final class TreatyItemReader implements ImportItemReader {

  private static final int BATCH_SIZE = 100;

  private final ArchiveReader file;
  private final RecordedAgreements recorded;
  private final TreatyIds ids;
  private final Deque<ImportItem> ready = new ArrayDeque<>();
  private TreatyTables tables;
  private Deque<String> treaties;

  TreatyItemReader(ArchiveReader file, RecordedAgreements recorded) {
    this.file = file;
    this.recorded = recorded;
    this.ids = new TreatyIds(recorded);
  }

  @Override
  public int batchSize() {
    return BATCH_SIZE;
  }

  @Override
  public Optional<ImportItem> next() throws IOException {
    if (tables == null) {
      tables = TreatyTables.of(file);
      treaties = tables.codes();
      ready.addAll(tables.rejected());
    }
    while (ready.isEmpty() && !treaties.isEmpty()) {
      addItems(treaties.poll());
    }
    return Optional.ofNullable(ready.poll());
  }

  /** Adds the items of all agreements that have the code. */
  private void addItems(String treaty) {
    List<TreatyRow> agreements = sorted(tables.agreements(treaty));
    List<PartyRow> parties = tables.parties(treaty);
    List<AgreementInput> candidates =
        tables.hasAgreements() ? inputs(treaty, agreements) : recordedWithoutParties(treaty);
    if (candidates.isEmpty()) {
      ready.add(
          new ImportItem(null, 0, parties.size(), new RowOutcome.Skipped(SkipReason.NO_AGREEMENT)));
    }
    List<List<PartyRow>> own =
        candidates.stream()
            .map(
                one ->
                    parties.stream()
                        .filter(row -> matching(row, candidates).contains(one))
                        .toList())
            .toList();
    int[] rows = shares(own);
    for (int at = 0; at < candidates.size(); at++) {
      RowOutcome outcome = parsed(candidates.get(at), own.get(at));
      if (at < agreements.size()) {
        TreatyRow agreement = agreements.get(at);
        ready.add(new ImportItem(agreement.file(), agreement.line(), rows[at] + 1, outcome));
      } else if (!own.get(at).isEmpty()) {
        ready.add(new ImportItem(null, 0, rows[at], outcome));
      }
    }
  }

  /** Counts the rows of each agreement: a row of several agreements counts for one of them. */
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

  private RowOutcome parsed(AgreementInput agreement, List<PartyRow> own) {
    return new RowOutcome.Parsed(
        new Treaty(tables.hasParties() ? agreement : withRecordedParties(agreement), own));
  }

  /** Makes the numbers in ids independent of the order of the rows in the file. */
  private static List<TreatyRow> sorted(List<TreatyRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(TreatyRow::signature).thenComparing(TreatyRow::title))
        .toList();
  }

  private List<AgreementInput> inputs(String treaty, List<TreatyRow> rows) {
    Map<TreatyRow, String> known = ids.of(treaty, rows);
    return rows.stream().map(row -> row.input(known.get(row))).toList();
  }

  /** Returns the recorded agreements without their parties and the acts of these. */
  private List<AgreementInput> recordedWithoutParties(String treaty) {
    return recorded.ofTreaty(treaty).stream()
        .map(
            agreement ->
                Treaty.with(
                    agreement,
                    List.of(),
                    agreement.partiesComplete(),
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
              return Treaty.with(agreement, known.parties(), known.partiesComplete(), actions);
            })
        .orElse(agreement);
  }

  /** Returns the candidates that were signed and ended on the dates of the row. */
  private static List<AgreementInput> matching(PartyRow row, List<AgreementInput> candidates) {
    List<AgreementInput> signed = matching(candidates, ActionType.SIGNATURE, row.signature());
    return matching(signed, ActionType.TERMINATION, row.end());
  }

  /** Returns all candidates when none has the date. */
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
