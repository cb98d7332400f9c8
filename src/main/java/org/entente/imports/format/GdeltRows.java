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
import org.entente.imports.table.WrongCellException;
import org.entente.model.PartialDate;

/**
 * Parses event exports of GDELT, which have no header: 57 or 58 columns in version 1.0, 61 in
 * version 2.0. The number identifies an event; rows with the same content but different numbers
 * stay separate.
 */
final class GdeltRows implements EventRows {

  private static final int ACTOR = 5;
  private static final int RECIPIENT = 15;
  private static final int CODE = 26;
  private static final int GOLDSTEIN = 30;
  private static final int LONGEST_LOCATOR = 2000;

  private final LruCache<List<String>, Named> actors = new LruCache<>();
  private final GdeltPublishers publishers = new GdeltPublishers();
  private final Version version;

  GdeltRows(ImportFormat format) {
    version = format == ImportFormat.GDELT_1 ? Version.FIRST : Version.SECOND;
  }

  /** The places of the columns that differ between the versions. */
  private enum Version {
    FIRST(50, 51, 53, 57, 57, 58),
    SECOND(52, 53, 56, 60, 61);

    private final int placeName;
    private final int placeCountry;
    private final int latitude;
    private final int address;
    private final Integer[] columns;

    Version(int placeName, int placeCountry, int latitude, int address, Integer... columns) {
      this.placeName = placeName;
      this.placeCountry = placeCountry;
      this.latitude = latitude;
      this.address = address;
      this.columns = columns;
    }
  }

  @Override
  public boolean isHeader(List<String> cells) {
    return !cells.isEmpty() && cells.get(0).strip().equalsIgnoreCase("GlobalEventID");
  }

  @Override
  public Identified read(TableRow row) {
    row.requireColumns(version.columns);
    String number = Cells.id(row.cell(0), "GlobalEventID");
    return new Identified(Long.parseLong(number), outcome(row, number));
  }

  private RowOutcome outcome(TableRow row, String number) {
    PartialDate date = Cells.date(row.cell(1), "SQLDATE");
    String given = Objects.toString(row.cell(CODE), "");
    Optional<Cameo.Code> code = Cameo.of(given);
    if (code.isEmpty()) {
      return new RowOutcome.Skipped(SkipReason.UNKNOWN_CODE);
    }
    if (code.get().type() == null) {
      return new RowOutcome.Skipped(SkipReason.NOT_AN_EVENT_OF_PLOVER);
    }
    Named actor = actor(row, ACTOR);
    Named recipient = actor(row, RECIPIENT);
    if (actor == null && recipient == null) {
      return new RowOutcome.Skipped(SkipReason.NO_ACTOR);
    }
    String address = row.cell(version.address);
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
            score(row, code.get()),
            place(row),
            address == null ? List.of(DataSets.GDELT) : publishers.of(address),
            address == null || address.length() > LONGEST_LOCATOR ? null : address));
  }

  private Named actor(TableRow row, int from) {
    List<String> cells = row.cells().subList(from, from + GdeltActor.COLUMNS);
    return cells.stream().allMatch(String::isBlank)
        ? null
        : actors.get(List.copyOf(cells), GdeltActor::of);
  }

  private static double score(TableRow row, Cameo.Code code) {
    return Optional.ofNullable(Cells.number(row.cell(GOLDSTEIN), "GoldsteinScale"))
        .or(() -> Optional.ofNullable(code.goldstein()))
        .orElseThrow(() -> new WrongCellException("GoldsteinScale is empty."));
  }

  private EventInput.Location place(TableRow row) {
    String name = row.cell(version.placeName);
    String country = Objects.toString(row.cell(version.placeCountry), "");
    return name == null
        ? null
        : CountryTable.ofFips(country)
            .map(
                known ->
                    Coordinates.place(
                        name, known, row.cell(version.latitude), row.cell(version.latitude + 1)))
            .orElse(null);
  }
}
