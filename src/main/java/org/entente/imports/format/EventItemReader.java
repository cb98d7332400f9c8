package org.entente.imports.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import org.entente.imports.table.ArchiveReader;
import org.entente.imports.table.TableRow;
import org.entente.imports.table.TableRows;
import org.entente.imports.table.WrongCellException;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** Reads the events of a file, or of the files of an archive: one from each row. */
final class EventItemReader implements ImportItemReader {

  private static final int BATCH_SIZE = 1000;

  private final ArchiveReader file;
  private final FileSource again;
  private final ImportFormat format;
  private final Roaring64Bitmap known = new Roaring64Bitmap();
  private String name;
  private int texts;
  private TableRows table;
  private EventRows rows;

  /**
   * @param again opens the file once more
   */
  EventItemReader(ArchiveReader file, FileSource again, ImportFormat format) {
    this.file = file;
    this.again = again;
    this.format = format;
  }

  @Override
  public int batchSize() {
    return BATCH_SIZE;
  }

  @Override
  public Optional<ImportItem> next() throws IOException {
    Optional<ImportItem> item = nextOfTable();
    while (item.isEmpty()) {
      Optional<ArchiveReader.Text> text = file.next();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      item = open(text.get()) ? nextOfTable() : Optional.of(otherFile());
    }
    return item;
  }

  /** Returns false when the text is in another format. */
  private boolean open(ArchiveReader.Text text) throws IOException {
    name = text.name();
    int at = texts++;
    BufferedInputStream in = DetectedTable.ahead(text.in());
    Optional<DetectedTable> detected = DetectedTable.of(in).filter(one -> one.format() == format);
    if (detected.isEmpty()) {
      return false;
    }
    table = TableRows.of(in, detected.get().tabs());
    rows =
        format == ImportFormat.ICEWS
            ? IcewsRows.of(detected.get().header().orElseThrow(), new DateOrder(again, at))
            : GdeltRows.of(detected.get());
    return true;
  }

  private Optional<ImportItem> nextOfTable() throws IOException {
    if (table == null) {
      return Optional.empty();
    }
    Optional<TableRow> row = table.next();
    while (row.isPresent() && rows.isHeader(row.get().cells())) {
      row = table.next();
    }
    if (row.isEmpty()) {
      table = null;
    }
    return row.map(found -> new ImportItem(name, found.line(), 1, outcome(found)));
  }

  private RowOutcome outcome(TableRow row) {
    try {
      EventRows.Identified identified = rows.read(row);
      boolean repeated =
          identified.outcome() instanceof RowOutcome.Parsed
              && known.contains(identified.identity());
      known.addLong(identified.identity());
      return repeated ? new RowOutcome.Skipped(SkipReason.REPEATED) : identified.outcome();
    } catch (WrongCellException wrong) {
      return new RowOutcome.Invalid(wrong.getMessage());
    }
  }

  private ImportItem otherFile() {
    return new ImportItem(name, 0, 0, new RowOutcome.OtherFile());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
