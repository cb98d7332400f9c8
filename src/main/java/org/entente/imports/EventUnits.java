package org.entente.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** The events of a file, or of the files of an archive: each row tells one. */
final class EventUnits implements Units {

  private static final int TOGETHER = 1000;

  private final Packed file;
  private final ImportFormat format;
  private final Roaring64Bitmap known = new Roaring64Bitmap();
  private String name;
  private TableRows table;
  private EventRows rows;

  EventUnits(Packed file, ImportFormat format) {
    this.file = file;
    this.format = format;
  }

  @Override
  public int together() {
    return TOGETHER;
  }

  @Override
  public Optional<Unit> next() throws IOException {
    Optional<Unit> unit = ofTable();
    while (unit.isEmpty()) {
      Optional<Packed.Text> text = file.next();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      unit = open(text.get()) ? ofTable() : Optional.of(otherFile());
    }
    return unit;
  }

  /** Whether the text is of the format. */
  private boolean open(Packed.Text text) throws IOException {
    name = text.name();
    BufferedInputStream in = Recognized.ahead(text.in());
    Optional<Recognized> recognized = Recognized.of(in).filter(one -> one.format() == format);
    if (recognized.isEmpty()) {
      return false;
    }
    table = TableRows.parted(new TextLines(in), recognized.get().tabs());
    rows =
        format == ImportFormat.ICEWS
            ? IcewsRows.of(table.next().orElseThrow().cells()).orElseThrow()
            : new GdeltRows(format);
    return true;
  }

  private Optional<Unit> ofTable() throws IOException {
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
    return row.map(found -> new Unit(name, found.line(), 1, reading(found)));
  }

  private Reading reading(TableRow row) {
    try {
      EventRows.Identified identified = rows.read(row);
      boolean repeated =
          identified.reading() instanceof Reading.Told && known.contains(identified.identity());
      known.addLong(identified.identity());
      return repeated ? new Reading.Skipped(SkipReason.REPEATED) : identified.reading();
    } catch (WrongCell wrong) {
      return new Reading.Wrong(wrong.getMessage());
    }
  }

  private Unit otherFile() {
    return new Unit(name, 0, 0, new Reading.Skipped(SkipReason.OTHER_FILE));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
