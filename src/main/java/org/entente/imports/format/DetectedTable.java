package org.entente.imports.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.imports.table.Header;
import org.entente.imports.table.TableRow;
import org.entente.imports.table.TableRows;

/**
 * A table whose format was detected by its first lines.
 *
 * @param tabs whether tabs separate the cells, rather than commas
 * @param header the names of the columns; empty when the first row has none
 */
record DetectedTable(Kind kind, boolean tabs, Optional<List<String>> header) {

  private static final int HEAD = 1 << 16;
  private static final int ROWS = 10;

  /** The tables of the formats. */
  enum Kind {
    ICEWS(ImportFormat.ICEWS),
    GDELT_1(ImportFormat.GDELT_1),
    GDELT_2(ImportFormat.GDELT_2),
    AGREEMENTS(ImportFormat.MANYTREATIES),
    PARTIES(ImportFormat.MANYTREATIES);

    private final ImportFormat format;

    Kind(ImportFormat format) {
      this.format = format;
    }
  }

  ImportFormat format() {
    return kind.format;
  }

  /** Buffers a text so that {@link #of} can look at its first bytes. */
  static BufferedInputStream ahead(InputStream in) {
    return new BufferedInputStream(in, HEAD);
  }

  /** Detects the table and leaves the stream at its beginning; empty when it is none of these. */
  static Optional<DetectedTable> of(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD - 1);
    in.reset();
    boolean tabs = TableRows.separatedByTabs(new ByteArrayInputStream(head));
    TableRows rows = TableRows.of(new ByteArrayInputStream(head), tabs);
    Optional<Kind> kind = Optional.empty();
    Optional<TableRow> row = rows.next();
    Optional<List<String>> header =
        row.map(TableRow::cells).filter(cells -> byHeader(cells).isPresent());
    for (int at = 0; at < ROWS && kind.isEmpty() && row.isPresent(); at++) {
      kind = at == 0 ? byHeader(row.get().cells()) : Optional.empty();
      if (kind.isEmpty() && tabs) {
        kind = byCells(row.get());
      }
      row = rows.next();
    }
    return kind.map(found -> new DetectedTable(found, tabs, header));
  }

  private static Optional<Kind> byHeader(List<String> cells) {
    Map<String, Integer> columns = Header.columns(cells);
    if (IcewsRows.isHeaderOfIcews(cells)) {
      return Optional.of(Kind.ICEWS);
    }
    Optional<ImportFormat> gdelt = GdeltColumns.version(cells);
    if (gdelt.isPresent()) {
      return gdelt.map(format -> format == ImportFormat.GDELT_1 ? Kind.GDELT_1 : Kind.GDELT_2);
    }
    if (!columns.containsKey("treatyid")) {
      return Optional.empty();
    }
    if (columns.containsKey("stateid")) {
      return Optional.of(Kind.PARTIES);
    }
    return columns.containsKey("title") ? Optional.of(Kind.AGREEMENTS) : Optional.empty();
  }

  private static Optional<Kind> byCells(TableRow row) {
    boolean numbered =
        row.cell(0) != null
            && row.cell(0).matches("\\d{1,18}")
            && row.cell(1) != null
            && row.cell(1).matches("\\d{8}");
    if (!numbered) {
      return Optional.empty();
    }
    return switch (row.cells().size()) {
      case 57, 58 -> Optional.of(Kind.GDELT_1);
      case 61 -> Optional.of(Kind.GDELT_2);
      default -> Optional.empty();
    };
  }
}
