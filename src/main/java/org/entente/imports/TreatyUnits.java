package org.entente.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private static final int MOST_ROWS = 300_000;

  private final Packed file;
  private final RecordedAgreements recorded;
  private final Map<String, List<TreatyRow>> agreements = new LinkedHashMap<>();
  private final Map<String, List<PartyRow>> parties = new LinkedHashMap<>();
  private final Deque<Unit> ready = new ArrayDeque<>();
  private Deque<String> treaties;
  private boolean withAgreements;
  private boolean withParties;
  private int rowsRead;

  TreatyUnits(Packed file, RecordedAgreements recorded) {
    this.file = file;
    this.recorded = recorded;
  }

  @Override
  public int together() {
    return TOGETHER;
  }

  @Override
  public Optional<Unit> next() throws IOException {
    if (treaties == null) {
      readAll();
    }
    while (ready.isEmpty() && !treaties.isEmpty()) {
      tell(treaties.poll());
    }
    return Optional.ofNullable(ready.poll());
  }

  private void readAll() throws IOException {
    for (Optional<Packed.Text> text = file.next(); text.isPresent(); text = file.next()) {
      BufferedInputStream in = Recognized.ahead(text.get().in());
      Optional<Recognized> table =
          Recognized.of(in).filter(one -> one.format() == ImportFormat.MANYTREATIES);
      if (table.isPresent()) {
        read(
            text.get().name(),
            TableRows.parted(new TextLines(in), table.get().tabs()),
            table.get());
      } else {
        ready.add(skipped(text.get().name(), 0, 0, SkipReason.OTHER_FILE));
      }
    }
    Map<String, List<?>> all = new LinkedHashMap<>(agreements);
    all.putAll(parties);
    treaties = new ArrayDeque<>(all.keySet());
  }

  private void read(String name, TableRows table, Recognized recognized) throws IOException {
    boolean ofParties = recognized.content() == Recognized.Content.PARTIES;
    withParties |= ofParties;
    withAgreements |= !ofParties;
    Map<String, Integer> columns = Header.columns(table.next().orElseThrow().cells());
    for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
      if (++rowsRead > MOST_ROWS) {
        throw new UnreadableFile("More than %d rows are not read at once.".formatted(MOST_ROWS));
      }
      try {
        read(name, row.get(), columns, ofParties);
      } catch (WrongCell wrong) {
        ready.add(new Unit(name, row.get().line(), 1, new Reading.Wrong(wrong.getMessage())));
      }
    }
  }

  private void read(String name, TableRow row, Map<String, Integer> columns, boolean ofParties) {
    if (row.cells().size() != columns.size()) {
      throw new WrongCell("Has %d columns, not %d.".formatted(row.cells().size(), columns.size()));
    }
    Function<String, String> cells = column -> row.cell(columns.getOrDefault(column, -1));
    String treaty = needed(cells, "treatyid");
    if (ofParties) {
      parties
          .computeIfAbsent(treaty, first -> new ArrayList<>())
          .add(PartyRow.of(needed(cells, "stateid"), cells));
      return;
    }
    TreatyRow agreement = new TreatyRow(name, row.line(), treaty, needed(cells, "title"), cells);
    agreement.input(agreement.id());
    List<TreatyRow> same = agreements.computeIfAbsent(treaty, first -> new ArrayList<>());
    if (same.stream().anyMatch(other -> other.title().equals(agreement.title()))) {
      ready.add(skipped(name, row.line(), 1, SkipReason.REPEATED));
    } else {
      same.add(agreement);
    }
  }

  private static String needed(Function<String, String> cells, String column) {
    return Optional.ofNullable(cells.apply(column))
        .orElseThrow(() -> new WrongCell("%s is empty.".formatted(column)));
  }

  /** The units of all agreements that have the code. */
  private void tell(String treaty) {
    List<TreatyRow> told = agreements.getOrDefault(treaty, List.of());
    List<PartyRow> claims = parties.getOrDefault(treaty, List.of());
    List<AgreementInput> candidates = withAgreements ? inputs(told) : ofParties(treaty);
    if (candidates.isEmpty()) {
      ready.add(skipped(null, 0, claims.size(), SkipReason.NO_AGREEMENT));
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
        new Treaty(withParties ? agreement : withRecordedParties(agreement), own));
  }

  /** In an order of their own, so that their numbers do not depend on that of the rows. */
  private static List<AgreementInput> inputs(List<TreatyRow> rows) {
    rows.sort(Comparator.comparing(TreatyRow::signature).thenComparing(TreatyRow::title));
    List<AgreementInput> inputs = new ArrayList<>();
    for (TreatyRow row : rows) {
      inputs.add(row.input(row.id() + (inputs.isEmpty() ? "" : "-" + (inputs.size() + 1))));
    }
    return inputs;
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

  private static Unit skipped(String file, long line, int rows, SkipReason reason) {
    return new Unit(file, line, rows, new Reading.Skipped(reason));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
