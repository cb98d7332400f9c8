package org.entente.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a text holds, by its first lines.
 *
 * @param tabs whether tabs part its columns, rather than commas
 */
record Recognized(Content content, boolean tabs) {

  private static final int HEAD = 1 << 16;
  private static final int ROWS = 10;

  /** Tables of the formats. */
  enum Content {
    ICEWS(ImportFormat.ICEWS),
    GDELT_1(ImportFormat.GDELT_1),
    GDELT_2(ImportFormat.GDELT_2),
    AGREEMENTS(ImportFormat.MANYTREATIES),
    PARTIES(ImportFormat.MANYTREATIES);

    private final ImportFormat format;

    Content(ImportFormat format) {
      this.format = format;
    }
  }

  ImportFormat format() {
    return content.format;
  }

  /** A stream whose first bytes can be looked at by {@link #of}. */
  static BufferedInputStream ahead(InputStream in) {
    return new BufferedInputStream(in, HEAD);
  }

  static Optional<Recognized> of(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD - 1);
    in.reset();
    boolean tabs = firstLine(head).indexOf('\t') >= 0;
    TableRows rows = TableRows.parted(new TextLines(new ByteArrayInputStream(head)), tabs);
    Optional<Content> content = Optional.empty();
    Optional<TableRow> row = rows.next();
    for (int at = 0; at < ROWS && content.isEmpty() && row.isPresent(); at++) {
      content = at == 0 ? byNames(row.get().cells()) : Optional.empty();
      if (content.isEmpty() && tabs) {
        content = byCells(row.get());
      }
      row = rows.next();
    }
    return content.map(known -> new Recognized(known, tabs));
  }

  private static String firstLine(byte[] head) throws IOException {
    TextLines lines = new TextLines(new ByteArrayInputStream(head));
    String text = "";
    for (Optional<TextLines.Line> line = lines.next();
        text.isBlank() && line.isPresent();
        line = lines.next()) {
      text = Objects.toString(line.get().text(), "");
    }
    return text;
  }

  private static Optional<Content> byNames(List<String> cells) {
    Map<String, Integer> columns = Header.columns(cells);
    if (IcewsRows.of(cells).isPresent()) {
      return Optional.of(Content.ICEWS);
    }
    if (!columns.containsKey("treatyid")) {
      return Optional.empty();
    }
    if (columns.containsKey("stateid")) {
      return Optional.of(Content.PARTIES);
    }
    return columns.containsKey("title") ? Optional.of(Content.AGREEMENTS) : Optional.empty();
  }

  private static Optional<Content> byCells(TableRow row) {
    boolean numbered =
        row.cell(0) != null
            && row.cell(0).matches("\\d{1,18}")
            && row.cell(1) != null
            && row.cell(1).matches("\\d{8}");
    if (!numbered) {
      return Optional.empty();
    }
    return switch (row.cells().size()) {
      case 57, 58 -> Optional.of(Content.GDELT_1);
      case 61 -> Optional.of(Content.GDELT_2);
      default -> Optional.empty();
    };
  }
}
