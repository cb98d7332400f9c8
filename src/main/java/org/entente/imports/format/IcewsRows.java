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
import org.entente.imports.table.SlashedDate;
import org.entente.imports.table.SlashedDate.Order;
import org.entente.imports.table.TableRow;
import org.entente.imports.table.WrongCellException;
import org.entente.model.PartialDate;
import org.entente.source.SourceInput;

/**
 * Parses event data of ICEWS, which has a header. The number and the date of an event identify it
 * together, as numbers alone repeat.
 */
final class IcewsRows implements EventRows {

  private static final String DATE = "event_date";
  private static final List<String> NEEDED =
      List.of("event_id", DATE, "source_name", "target_name", "cameo_code", "intensity");
  private static final String NOBODY = "Unspecified Actor";
  private static final long DAYS = 1_000_000;

  private final List<String> header;
  private final Map<String, Integer> columns;
  private final LruCache<List<String>, Named> actors = new LruCache<>();
  private final LruCache<String, List<SourceInput>> publishers = new LruCache<>();

  private final DateOrder order;

  private IcewsRows(List<String> header, Map<String, Integer> columns, DateOrder order) {
    this.header = header;
    this.columns = columns;
    this.order = order;
  }

  static IcewsRows of(List<String> header, DateOrder order) {
    return new IcewsRows(header, Header.columns(header), order);
  }

  /** Returns whether the row names the columns of ICEWS. */
  static boolean isHeaderOfIcews(List<String> cells) {
    return Header.columns(cells).keySet().containsAll(NEEDED);
  }

  @Override
  public boolean isHeader(List<String> cells) {
    return cells.equals(header);
  }

  @Override
  public Identified read(TableRow row) {
    row.requireColumns(List.of(header.size()));
    String number = Cells.id(cell(row, "event_id"), "event_id");
    PartialDate date = Cells.date(isoDate(date(row)), DATE);
    return new Identified(
        Long.parseLong(number) * DAYS + date.firstDay().toEpochDay() % DAYS,
        outcome(row, number, date));
  }

  /** Returns the date as the row has it. */
  String date(TableRow row) {
    return cell(row, DATE);
  }

  private String isoDate(String given) {
    return SlashedDate.of(given).map(date -> date.iso(order(date, given))).orElse(given);
  }

  /**
   * @throws WrongCellException when neither the date nor the others of the file show the order
   */
  private Order order(SlashedDate date, String given) {
    if (date.symmetric() || date.order() != Order.UNKNOWN) {
      return date.order();
    }
    return switch (order.get()) {
      case MONTH_FIRST -> Order.MONTH_FIRST;
      case DAY_FIRST -> Order.DAY_FIRST;
      case UNKNOWN ->
          throw new WrongCellException(
              "%s is ambiguous: %s. No date in the file shows whether the month or the day is first."
                  .formatted(DATE, given));
      case MIXED ->
          throw new WrongCellException(
              "%s is ambiguous: %s. Some dates in the file have the month first, others the day."
                  .formatted(DATE, given));
    };
  }

  private RowOutcome outcome(TableRow row, String number, PartialDate date) {
    String given = Objects.toString(cell(row, "cameo_code"), "");
    Optional<Cameo.Code> code = Cameo.of(given);
    if (code.isEmpty()) {
      return new RowOutcome.Skipped(SkipReason.UNKNOWN_CODE, given);
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
            Goldstein.score(cell(row, "intensity"), "intensity", code.get()),
            place(row),
            coded(row),
            publisher(row),
            locator(row)));
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
    return name.isEmpty()
        ? null
        : Coordinates.place(
            name,
            CountryTable.ofName(cell(row, "country")),
            cell(row, "latitude"),
            cell(row, "longitude"));
  }

  private EventInput.Coded coded(TableRow row) {
    String story = cell(row, "story_id");
    return story == null ? null : new EventInput.Coded(null, null, null, null, List.of(story));
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
