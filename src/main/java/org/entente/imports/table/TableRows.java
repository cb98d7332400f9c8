package org.entente.imports.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.imports.table.TextLines.Line;

/** Reads the rows of a text whose cells are separated by tabs or, with quotes, by commas. */
public final class TableRows {

  private static final ObjectReader CSV =
      new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

  /** Limits the lines of a row: a quoted cell may contain line breaks, but hardly more. */
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

  /**
   * @param tabs whether tabs separate the cells, rather than commas
   */
  public static TableRows of(InputStream text, boolean tabs) {
    return new TableRows(new TextLines(text), tabs);
  }

  /** Returns whether the first line of a text that is not blank contains a tab. */
  public static boolean separatedByTabs(InputStream text) throws IOException {
    TextLines lines = new TextLines(text);
    String first = "";
    for (Optional<Line> line = lines.next();
        first.isBlank() && line.isPresent();
        line = lines.next()) {
      first = Objects.toString(line.get().text(), "");
    }
    return first.indexOf('\t') >= 0;
  }

  /** Returns the next row that is not blank; empty after the last one. */
  public Optional<TableRow> next() throws IOException {
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
          line.number(), Arrays.stream(text.split("\t", -1)).map(TableRows::unquoted).toList());
    }
    List<String> alone = cells(text);
    List<String> cells = alone.isEmpty() && !closed(text) ? cellsOfSeveralLines(line) : alone;
    width = width == 0 ? cells.size() : width;
    return new TableRow(line.number(), cells);
  }

  /** Joins lines until the open quote is closed; the line stands alone if a row comes first. */
  private List<String> cellsOfSeveralLines(Line first) throws IOException {
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

  /** Splits a row; empty when the text is not exactly one row, as with unknown line ends. */
  private static List<String> cells(String text) {
    try (MappingIterator<List<String>> rows = CSV.readValues(text)) {
      List<String> first = rows.nextValue();
      return rows.hasNextValue() ? List.of() : first;
    } catch (IOException broken) {
      return List.of();
    }
  }

  /** Removes the quotes that some tools put around tab-separated cells. */
  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}
