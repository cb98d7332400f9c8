package org.entente.imports;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.entente.imports.TextLines.Line;

/** The rows of a table in text, parted by tabs or, with quotes, by commas. */
final class TableRows {

  private static final ObjectReader CSV =
      new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

  /** A quoted cell may hold ends of lines, but hardly more than these. */
  private static final int MOST_LINES = 50;

  private final TextLines lines;
  private final boolean tabs;
  private final Deque<Line> ahead = new ArrayDeque<>();

  /** How many columns the first row has. */
  private int width;

  private TableRows(TextLines lines, boolean tabs) {
    this.lines = lines;
    this.tabs = tabs;
  }

  static TableRows parted(TextLines lines, boolean tabs) {
    return new TableRows(lines, tabs);
  }

  /** The next row that is not blank. */
  Optional<TableRow> next() throws IOException {
    Optional<Line> line = line();
    while (line.isPresent() && line.get().text() != null && line.get().text().isBlank()) {
      line = line();
    }
    return line.isPresent() ? Optional.of(row(line.get())) : Optional.empty();
  }

  private Optional<Line> line() throws IOException {
    return ahead.isEmpty() ? lines.next() : Optional.of(ahead.poll());
  }

  private TableRow row(Line line) throws IOException {
    String text = line.text();
    if (text == null) {
      return new TableRow(line.number(), List.of());
    }
    if (tabs) {
      return new TableRow(
          line.number(), Arrays.stream(text.split("\t", -1)).map(TableRows::plain).toList());
    }
    List<String> alone = cells(text);
    List<String> cells = alone.isEmpty() && !closed(text) ? ofSeveralLines(line) : alone;
    width = width == 0 ? cells.size() : width;
    return new TableRow(line.number(), cells);
  }

  /** Where no quote closes what one opened before the next row, the line stands alone. */
  private List<String> ofSeveralLines(Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    Deque<Line> taken = new ArrayDeque<>();
    while (taken.size() < MOST_LINES && !closed(text)) {
      Optional<Line> further = line();
      further.ifPresent(taken::add);
      if (further.map(Line::text).filter(one -> !isRow(one)).isEmpty()) {
        break;
      }
      text.append('\n').append(further.get().text());
    }
    List<String> cells = closed(text) ? cells(text.toString()) : List.of();
    if (cells.isEmpty()) {
      taken.descendingIterator().forEachRemaining(ahead::addFirst);
    }
    return cells;
  }

  private boolean isRow(String text) {
    return closed(text) && width > 0 && cells(text).size() == width;
  }

  private static boolean closed(CharSequence text) {
    return text.chars().filter(character -> character == '"').count() % 2 == 0;
  }

  /** None where it is not one row, or where several lines end otherwise than they should. */
  private static List<String> cells(String text) {
    try (MappingIterator<List<String>> rows = CSV.readValues(text)) {
      List<String> first = rows.nextValue();
      return rows.hasNextValue() ? List.of() : first;
    } catch (IOException broken) {
      return List.of();
    }
  }

  /** Without the quotes that some tools put around what stands between tabs. */
  private static String plain(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}
