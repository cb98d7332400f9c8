package org.entente.imports.format;

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
import org.entente.imports.table.ArchiveReader;
import org.entente.imports.table.Cells;
import org.entente.imports.table.Header;
import org.entente.imports.table.TableRow;
import org.entente.imports.table.TableRows;
import org.entente.imports.table.UnreadableFileException;
import org.entente.imports.table.WrongCellException;

/**
 * The rows of both tables of manytreaties by the codes of the agreements: the rows of one agreement
 * need not follow each other.
 */
final class TreatyTables {

  private static final int MOST_ROWS = 300_000;

  private final Map<String, List<TreatyRow>> agreements = new LinkedHashMap<>();
  private final Map<String, List<PartyRow>> parties = new LinkedHashMap<>();
  private final Deque<ImportItem> rejected = new ArrayDeque<>();
  private boolean hasAgreements;
  private boolean hasParties;
  private int rows;

  private TreatyTables() {}

  static TreatyTables of(ArchiveReader file) throws IOException {
    TreatyTables tables = new TreatyTables();
    tables.readAll(file);
    return tables;
  }

  boolean hasAgreements() {
    return hasAgreements;
  }

  boolean hasParties() {
    return hasParties;
  }

  /** Returns the items of invalid and skipped rows. */
  Deque<ImportItem> rejected() {
    return rejected;
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

  private void readAll(ArchiveReader file) throws IOException {
    for (Optional<ArchiveReader.Text> text = file.next(); text.isPresent(); text = file.next()) {
      BufferedInputStream in = DetectedTable.ahead(text.get().in());
      Optional<DetectedTable> table =
          DetectedTable.of(in).filter(one -> one.format() == ImportFormat.MANYTREATIES);
      if (table.isPresent()) {
        read(text.get().name(), TableRows.of(in, table.get().tabs()), table.get());
      } else {
        rejected.add(new ImportItem(text.get().name(), 0, 0, new RowOutcome.OtherFile()));
      }
    }
  }

  private void read(String name, TableRows table, DetectedTable detected) throws IOException {
    boolean ofParties = detected.kind() == DetectedTable.Kind.PARTIES;
    hasParties |= ofParties;
    hasAgreements |= !ofParties;
    List<String> header = table.next().orElseThrow().cells();
    Map<String, Integer> columns = Header.columns(header);
    for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
      if (++rows > MOST_ROWS) {
        throw new UnreadableFileException(
            "The file has more than %d rows, which is the limit for this format."
                .formatted(MOST_ROWS));
      }
      try {
        row.get().requireColumns(List.of(header.size()));
        read(name, row.get(), columns, ofParties);
      } catch (WrongCellException wrong) {
        rejected.add(
            new ImportItem(name, row.get().line(), 1, new RowOutcome.Invalid(wrong.getMessage())));
      }
    }
  }

  private void read(String name, TableRow row, Map<String, Integer> columns, boolean ofParties) {
    Function<String, String> cells = column -> row.cell(columns.getOrDefault(column, -1));
    String treaty = required(cells, "treatyid");
    if (ofParties) {
      parties
          .computeIfAbsent(treaty, first -> new ArrayList<>())
          .add(PartyRow.of(name, row.line(), required(cells, "stateid"), cells));
      return;
    }
    TreatyRow agreement = new TreatyRow(name, row.line(), treaty, required(cells, "title"), cells);
    agreement.input(agreement.id());
    List<TreatyRow> same = agreements.computeIfAbsent(treaty, first -> new ArrayList<>());
    if (same.stream().anyMatch(other -> other.title().equals(agreement.title()))) {
      rejected.add(
          new ImportItem(name, row.line(), 1, new RowOutcome.Skipped(SkipReason.REPEATED)));
    } else {
      same.add(agreement);
    }
  }

  private static String required(Function<String, String> cells, String column) {
    return Cells.required(cells.apply(column), column);
  }
}
