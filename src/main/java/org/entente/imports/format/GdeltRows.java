package org.entente.imports.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.event.EventInput;
import org.entente.imports.codebook.Cameo;
import org.entente.imports.codebook.CountryTable;
import org.entente.imports.format.CodedEvent.Named;
import org.entente.imports.table.Cells;
import org.entente.imports.table.TableRow;
import org.entente.model.PartialDate;

/**
 * Parses event exports of GDELT, as they are published or with a header. The number identifies an
 * event; rows with the same content but different numbers stay separate.
 */
final class GdeltRows implements EventRows {

  private static final int LONGEST_LOCATOR = 2000;

  /** Follows the day in {@code 20150218230000}. */
  private static final String TIME_OF_DAY = "(?<=\\d{8})\\d{6}$|[ T].*";

  private final LruCache<List<String>, Named> actors = new LruCache<>();
  private final GdeltPublishers publishers = new GdeltPublishers();
  private final GdeltColumns columns;

  private GdeltRows(GdeltColumns columns) {
    this.columns = columns;
  }

  static GdeltRows of(DetectedTable table) {
    return new GdeltRows(
        table
            .header()
            .map(GdeltColumns::ofHeader)
            .orElseGet(() -> GdeltColumns.ofExport(table.format())));
  }

  @Override
  public boolean isHeader(List<String> cells) {
    return GdeltColumns.version(cells).isPresent()
        || !cells.isEmpty() && cells.get(0).strip().equalsIgnoreCase("GlobalEventID");
  }

  @Override
  public Identified read(TableRow row) {
    row.requireColumns(columns.widths());
    String number = Cells.id(columns.cell(row, "GlobalEventID"), "GlobalEventID");
    return new Identified(Long.parseLong(number), outcome(row, number));
  }

  private RowOutcome outcome(TableRow row, String number) {
    PartialDate date = Cells.date(columns.cell(row, "SQLDATE"), "SQLDATE");
    String given = Objects.toString(columns.cell(row, "EventCode"), "");
    Optional<Cameo.Code> code = Cameo.of(given);
    if (code.isEmpty()) {
      return new RowOutcome.Skipped(SkipReason.UNKNOWN_CODE, given);
    }
    if (code.get().type() == null) {
      return new RowOutcome.Skipped(SkipReason.NOT_AN_EVENT_OF_PLOVER);
    }
    Named actor = actor(row, "Actor1");
    Named recipient = actor(row, "Actor2");
    if (actor == null && recipient == null) {
      return new RowOutcome.Skipped(SkipReason.NO_ACTOR);
    }
    String address = columns.cell(row, "SOURCEURL");
    return new RowOutcome.Parsed(
        new CodedEvent(
            "gdelt-" + number,
            "gdelt",
            number,
            actor,
            recipient,
            code.get(),
            given,
            date,
            Goldstein.score(columns.cell(row, "GoldsteinScale"), "GoldsteinScale", code.get()),
            place(row),
            coded(row),
            address == null ? List.of(DataSets.GDELT) : publishers.of(address),
            address == null || address.length() > LONGEST_LOCATOR ? null : address));
  }

  private Named actor(TableRow row, String side) {
    List<String> cells = columns.actor(row, side);
    return cells.stream().allMatch(String::isBlank) ? null : actors.get(cells, GdeltActor::of);
  }

  private EventInput.Coded coded(TableRow row) {
    String root = columns.cell(row, "IsRootEvent");
    String added = columns.cell(row, "DATEADDED");
    return new EventInput.Coded(
        Cells.count(columns.cell(row, "NumMentions"), "NumMentions"),
        root == null ? null : Cells.flag(root, "IsRootEvent"),
        Cells.number(columns.cell(row, "AvgTone"), "AvgTone"),
        added == null ? null : Cells.date(added.replaceFirst(TIME_OF_DAY, ""), "DATEADDED"),
        List.of());
  }

  /** Leaves the country out where it is unknown to ISO, as at sea and in disputed places. */
  private EventInput.Location place(TableRow row) {
    String name = columns.cell(row, "ActionGeo_FullName");
    String country = Objects.toString(columns.cell(row, "ActionGeo_CountryCode"), "");
    return name == null
        ? null
        : Coordinates.place(
            name,
            CountryTable.ofFips(country),
            columns.cell(row, "ActionGeo_Lat"),
            columns.cell(row, "ActionGeo_Long"));
  }
}
