package org.entente.query;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.http.MediaTypes;

/** CSV: a row for each item. The elements of a list share one cell, in the order of the list. */
public final class CsvTable<T> implements StreamFormat<T> {

  static final String CONTENT_TYPE = MediaTypes.CSV + "; charset=utf-8; header=present";

  private static final CsvMapper CSV =
      CsvMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BETWEEN_ELEMENTS = " | ";

  /**
   * Texts that spreadsheets may evaluate as formulas. They begin with one of {@code = + - @}, which
   * a spreadsheet may also read from the compatibility forms of these characters, such as those of
   * full width; or with a tab or line end, which it may drop.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[=+\\-@\\t\\n\\r＝＋－＠﹦﹢﹣﹫⁼⁺₌₊\\uFB29].*", Pattern.DOTALL);

  /**
   * A column of a table.
   *
   * @param value returns the cell of an item: numbers stay numbers, all else is text; null is empty
   */
  public record Column<T>(String name, Function<? super T, ?> value) {}

  private final List<Column<T>> columns;

  public CsvTable(List<Column<T>> columns) {
    this.columns = columns;
  }

  public static <T> Column<T> column(String name, Function<? super T, ?> value) {
    return new Column<>(name, value);
  }

  @Override
  public String contentType() {
    return CONTENT_TYPE;
  }

  /** Writes the row of column names, which comes even without items. */
  @Override
  public Sink<T> to(OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    columns.forEach(column -> schema.addColumn(column.name()));
    SequenceWriter rows = CSV.writer(schema.build()).writeValues(out);
    rows.write(columns.stream().map(Column::name).toArray());
    return new Sink<>() {

      @Override
      public void write(T item) throws IOException {
        rows.write(columns.stream().map(column -> cell(column.value().apply(item))).toArray());
      }

      @Override
      public void end() throws IOException {
        rows.flush();
      }
    };
  }

  /** Returns a whole table. */
  public byte[] bytes(List<T> items) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Sink<T> table = to(bytes);
      for (T item : items) {
        table.write(item);
      }
      table.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static Object cell(Object value) {
    if (value == null || value instanceof Number) {
      return value;
    }
    String text = text(value);
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(CsvTable::text).collect(Collectors.joining(BETWEEN_ELEMENTS));
    }
    return value instanceof Enum<?> constant ? constant.name() : Objects.toString(value, "");
  }
}
