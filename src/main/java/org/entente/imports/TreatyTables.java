package org.entente.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rows of manytreaties by the codes of the agreements, whose parties need not stand together.
 */
final class TreatyTables {

  private static final int MOST_ROWS = 300_000;

  private final Map<String, List<TreatyRow>> agreements = new LinkedHashMap<>();
  private final Map<String, List<PartyRow>> parties = new LinkedHashMap<>();
  private final Deque<Unit> others = new ArrayDeque<>();
  private boolean withAgreements;
  private boolean withParties;
  private int rows;

  private TreatyTables() {}

  static TreatyTables of(Packed file) throws IOException {
    TreatyTables tables = new TreatyTables();
    tables.readAll(file);
    return tables;
  }

  boolean withAgreements() {
    return withAgreements;
  }

  boolean withParties() {
    return withParties;
  }

  /** What is wrong, or left out. */
  Deque<Unit> others() {
    return others;
  }

  Deque<String> codes() {
    Set<String> codes = new LinkedHashSet<>(agreements.keySet());
    codes.addAll(parties.keySet());
    return new ArrayDeque<>(codes);
  }

  List<TreatyRow> agreements(String code) {
    return agreements.getOrDefault(code, List.of());
  }

  List<PartyRow> parties(String code) {
    return parties.getOrDefault(code, List.of());
  }

  private void readAll(Packed file) throws IOException {
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
        others.add(skipped(text.get().name(), 0, 0, SkipReason.OTHER_FILE));
      }
    }
  }

  private void read(String name, TableRows table, Recognized recognized) throws IOException {
    boolean ofParties = recognized.content() == Recognized.Content.PARTIES;
    withParties |= ofParties;
    withAgreements |= !ofParties;
    List<String> header = table.next().orElseThrow().cells();
    Map<String, Integer> columns = Header.columns(header);
    for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
      if (++rows > MOST_ROWS) {
        throw new UnreadableFile("More than %d rows are not read at once.".formatted(MOST_ROWS));
      }
      try {
        row.get().expect(header.size());
        read(name, row.get(), columns, ofParties);
      } catch (WrongCell wrong) {
        others.add(new Unit(name, row.get().line(), 1, new Reading.Wrong(wrong.getMessage())));
      }
    }
  }

  private void read(String name, TableRow row, Map<String, Integer> columns, boolean ofParties) {
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
      others.add(skipped(name, row.line(), 1, SkipReason.REPEATED));
    } else {
      same.add(agreement);
    }
  }

  private static String needed(Function<String, String> cells, String column) {
    return Cells.given(cells.apply(column), column);
  }

  private static Unit skipped(String file, long line, int rows, SkipReason reason) {
    return new Unit(file, line, rows, new Reading.Skipped(reason));
  }
}
