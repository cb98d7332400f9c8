package org.entente.imports.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.agreement.AgreementInput;
import org.entente.imports.table.ArchiveReader;

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
    List<TreatyRow> rows = sorted(tables.agreements(treaty));
    List<AgreementInput> agreements =
        tables.hasAgreements() ? inputs(treaty, rows) : recordedWithoutParties(treaty);
    PlacedRows placed = new PlacedRows(agreements, tables.parties(treaty));
    UnplacedDates unplaced = new UnplacedDates(treaty);
    addSkipped(placed.left(), unplaced);
    int[] shares = placed.shares();
    for (int at = 0; at < agreements.size(); at++) {
      Treaty content = treaty(agreements.get(at), placed.of(at));
      List<Unplaced> beside =
          new ArrayList<>(unplaced.of(placed.of(at), TreatyDates.of(agreements.get(at))));
      if (at < rows.size()) {
        TreatyRow row = rows.get(at);
        beside.addAll(0, unplaced.of(row, content));
        add(row.file(), row.line(), shares[at] + 1, content, beside);
      } else if (!placed.of(at).isEmpty()) {
        add(null, 0, shares[at], content, beside);
      }
    }
  }

  private void add(String name, long line, int rows, Treaty content, List<Unplaced> beside) {
    ready.add(new ImportItem(name, line, rows, new RowOutcome.Parsed(content), beside));
  }

  private void addSkipped(List<PartyRow> rows, UnplacedDates unplaced) {
    if (!rows.isEmpty()) {
      PartyRow first = rows.get(0);
      RowOutcome skipped = new RowOutcome.Skipped(SkipReason.NO_AGREEMENT);
      ready.add(
          new ImportItem(first.file(), first.line(), rows.size(), skipped, unplaced.ofRows(rows)));
    }
  }

  private Treaty treaty(AgreementInput agreement, List<PartyRow> own) {
    return new Treaty(tables.hasParties() ? agreement : withRecordedParties(agreement), own);
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
              boolean complete = agreement.partiesComplete() && known.partiesComplete();
              return Treaty.with(agreement, known.parties(), complete, actions);
            })
        .orElse(agreement);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
