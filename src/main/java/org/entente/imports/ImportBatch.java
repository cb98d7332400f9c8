package org.entente.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.imports.format.ImportItem;
import org.entente.imports.format.RowContent;
import org.entente.imports.format.RowOutcome;

/** Items that are written together, and the report on them. */
final class ImportBatch {

  private final ImportReport report = new ImportReport();
  private final List<RowContent> contents = new ArrayList<>();
  private final Map<RowContent, ImportItem> items = new HashMap<>();

  ImportBatch(List<ImportItem> items) {
    items.forEach(this::add);
  }

  private void add(ImportItem item) {
    report.read += item.rows();
    if (item.outcome() instanceof RowOutcome.Parsed parsed) {
      contents.add(parsed.content());
      items.put(parsed.content(), item);
      report.joined += Math.max(0, item.rows() - 1);
    } else if (item.outcome() instanceof RowOutcome.Skipped skipped) {
      report.skip(skipped.reason(), Math.max(1, item.rows()));
    } else if (item.outcome() instanceof RowOutcome.Invalid invalid) {
      report.fail(item.file(), item.line(), invalid.detail());
    }
  }

  List<RowContent> contents() {
    return contents;
  }

  ImportReport report() {
    return report;
  }

  void fail(RowContent content, String detail) {
    ImportItem item = items.get(content);
    report.fail(item.file(), item.line(), detail);
  }
}
