package org.entente.imports.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.event.EventInput;
import org.entente.imports.codebook.Cameo;
import org.entente.imports.codebook.CountryTable;
import org.entente.imports.format.CodedEvent.Named;
import org.entente.imports.table.Cells;
import org.entente.imports.table.Header;
import org.entente.imports.table.TableRow;
import org.entente.imports.table.WrongCellException;
import org.entente.model.PartialDate;
import org.entente.source.SourceInput;

/**
 * Parses event data of ICEWS, which has a header. The number and the date of an event identify it
 * together, as numbers alone repeat.
 */
final class IcewsRows implements EventRows {

  private static final List<String> NEEDED =
      List.of("event_id", "event_date", "source_name", "target_name", "cameo_code", "intensity");
  private static final String NOBODY = "Unspecified Actor";
  private static final long DAYS = 1_000_000;

  private final List<String> header;
  private final Map<String, Integer> columns;
  private final LruCache<List<String>, Named> actors = new LruCache<>();
  private final LruCache<String, List<SourceInput>> publishers = new LruCache<>();

  private IcewsRows(List<String> header, Map<String, Integer> columns) {
    this.header = header;
    this.columns = columns;
  }

  /** Returns empty unless the row names the columns of ICEWS. */
  static Optional<IcewsRows> of(List<String> header) {
    Map<String, Integer> columns = Header.columns(header);
    return columns.keySet().containsAll(NEEDED)
        ? Optional.of(new IcewsRows(header, columns))
        : Optional.empty();
  }

  @Override
  public boolean isHeader(List<String> cells) {
    return cells.equals(header);
  }

  @Override
  public Identified read(TableRow row) {
    row.requireColumns(header.size());
    String number = Cells.id(cell(row, "event_id"), "event_id");
    PartialDate date = Cells.date(cell(row, "event_date"), "event_date");
    return new Identified(
        Long.parseLong(number) * DAYS + date.firstDay().toEpochDay() % DAYS,
        outcome(row, number, date));
  }

  private RowOutcome outcome(TableRow row, String number, PartialDate date) {
    String given = Objects.toString(cell(row, "cameo_code"), "");
    Optional<Cameo.Code> code = Cameo.of(given);
    if (code.isEmpty()) {
      return new RowOutcome.Skipped(SkipReason.UNKNOWN_CODE);
    }
    if (code.get().type() == null) {
      return new RowOutcome.Skipped(SkipReason.NOT_AN_EVENT_OF_PLOVER);
    }
    Named actor = actor(row, "source");
    Named recipient = actor(row, "target");
    if (actor == null && recipient == null) {
      return new RowOutcome.Skipped(SkipReason.NO_ACTOR);
    }
    return new RowOutcome.Parsed(
        new CodedEvent(
            "icews-%s-%s".formatted(date.text().replace("-", ""), number),
            "icews",
            number,
            actor,
            recipient,
            code.get(),
            given,
            date,
            score(row, code.get()),
            place(row),
            publisher(row),
            locator(row)));
  }

  private double score(TableRow row, Cameo.Code code) {
    return Optional.ofNullable(Cells.number(cell(row, "intensity"), "intensity"))
        .or(() -> Optional.ofNullable(code.goldstein()))
        .orElseThrow(() -> new WrongCellException("intensity is empty."));
  }

  private Named actor(TableRow row, String side) {
    String name = cell(row, side + "_name");
    if (name == null || name.equals(NOBODY)) {
      return null;
    }
    String sectors = Objects.toString(cell(row, side + "_sectors"), "");
    String country = Objects.toString(cell(row, side + "_country"), "");
    return actors.get(
        List.of(name, sectors, country), key -> IcewsActor.of(name, sectors, country));
  }

  private EventInput.Location place(TableRow row) {
    String name =
        Stream.of("city", "district", "province", "country")
            .map(column -> cell(row, column))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return CountryTable.ofName(cell(row, "country"))
        .map(
            country ->
                Coordinates.place(name, country, cell(row, "latitude"), cell(row, "longitude")))
        .orElse(null);
  }

  private List<SourceInput> publisher(TableRow row) {
    String publisher = cell(row, "publisher");
    return publisher == null
        ? List.of(DataSets.ICEWS)
        : publishers.get(publisher, name -> DataSets.publisher(DataSets.ICEWS, name, null));
  }

  private String locator(TableRow row) {
    return Stream.of("story_id", "sentence_number")
        .filter(column -> cell(row, column) != null)
        .map(column -> column.replaceAll("_.*", "") + " " + cell(row, column))
        .reduce((story, sentence) -> story + ", " + sentence)
        .orElse(null);
  }

  private String cell(TableRow row, String column) {
    return row.cell(columns.getOrDefault(column, -1));
  }
}
