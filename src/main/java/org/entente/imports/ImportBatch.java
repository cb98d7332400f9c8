package org.entente.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.imports.ImportReport.RowError;
import org.entente.imports.ImportReport.UnknownCode;
import org.entente.imports.format.ImportItem;
import org.entente.imports.format.RowContent;
import org.entente.imports.format.RowOutcome;
import org.entente.imports.format.SkipReason;
import org.entente.imports.table.Cells;

/**
 * Items that are written together, and the report on them. One row of an item counts for what
 * becomes of its record, the others as joined; all count as failed when the item fails.
 */
final class ImportBatch {

  private static final int LONGEST_CODE = 100;

  private final ImportReport report = new ImportReport();
  private final List<RowContent> contents = new ArrayList<>();
  private final Map<RowContent, ImportItem> items = new HashMap<>();

  ImportBatch(List<ImportItem> items) {
    items.forEach(this::add);
  }

  private void add(ImportItem item) {
    report.read += item.rows();
    report.addUnplaced(item.unplaced());
    if (item.outcome() instanceof RowOutcome.Parsed parsed) {
      contents.add(parsed.content());
      items.put(parsed.content(), item);
    } else if (item.outcome() instanceof RowOutcome.Skipped skipped) {
      report.skip(skipped.reason(), item.rows());
      if (skipped.reason() == SkipReason.UNKNOWN_CODE) {
        String code = Cells.truncated(skipped.value(), LONGEST_CODE);
        report.addUnknown(new UnknownCode(item.file(), item.line(), code));
      }
    } else if (item.outcome() instanceof RowOutcome.OtherFile) {
      report.otherFiles++;
    } else if (item.outcome() instanceof RowOutcome.Invalid invalid) {
      fail(item, invalid.detail());
    }
  }

  List<RowContent> contents() {
    return contents;
  }

  ImportReport report() {
    return report;
  }

  void fail(RowContent content, String detail) {
    fail(items.get(content), detail);
  }

  private void fail(ImportItem item, String detail) {
    report.fail(new RowError(item.file(), item.line(), detail), item.rows());
  }

  void created(RowContent content) {
    report.created += countedRow(content);
  }

  void updated(RowContent content) {
    report.updated += countedRow(content);
  }

  void unchanged(RowContent content) {
    report.unchanged += countedRow(content);
  }

  /** Returns 0 for a record all of whose rows count for another record, which they also make up. */
  private int countedRow(RowContent content) {
    int rows = items.get(content).rows();
    int counted = Math.min(1, rows);
    report.joined += rows - counted;
    return counted;
  }
}
