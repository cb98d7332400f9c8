package org.entente.query;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.PartialDate;

/**
 * Writes records as CSV: a column for each member with one value, at any depth, named by its path.
 * The elements of a list share one cell, in the order of the list.
 */
final class CsvTable {

  private static final CsvMapper CSV =
      CsvMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BETWEEN_ELEMENTS = " | ";

  /** Texts that spreadsheets would evaluate as formulas. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /** The path from a record to a value. */
  private record Path(String name, List<RecordComponent> steps) {

    private Path to(RecordComponent step) {
      return new Path(
          name.isEmpty() ? step.getName() : name + "." + step.getName(),
          Stream.concat(steps.stream(), Stream.of(step)).toList());
    }
  }

  private final List<Path> paths;

  private CsvTable(List<Path> paths) {
    this.paths = paths;
  }

  static CsvTable of(Class<?> view) {
    return new CsvTable(paths(view, new Path("", List.of())).toList());
  }

  private static Stream<Path> paths(Type type, Path path) {
    Class<?> elementType = elementType(type);
    return elementType.isRecord() && elementType != PartialDate.class
        ? Arrays.stream(elementType.getRecordComponents())
            .flatMap(step -> paths(step.getGenericType(), path.to(step)))
        : Stream.of(path);
  }

  private static Class<?> elementType(Type type) {
    return type instanceof ParameterizedType list
        ? elementType(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  /**
   * Writes the row of column names, which comes even without records, and returns a writer of rows.
   */
  SequenceWriter writer(OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    CsvSchema.Builder columns = CsvSchema.builder().setLineSeparator("\r\n");
    paths.forEach(path -> columns.addColumn(path.name()));
    SequenceWriter rows = CSV.writer(columns.build()).writeValues(out);
    return rows.write(paths.stream().map(Path::name).toArray());
  }

  Object[] cells(Object record) {
    return paths.stream().map(path -> cell(value(record, path.steps()))).toArray();
  }

  /** Returns null where there is no value, and a list where the path leads through one. */
  private static Object value(Object from, List<RecordComponent> steps) {
    if (from == null || steps.isEmpty()) {
      return from;
    }
    if (from instanceof List<?> list) {
      return list.stream().map(element -> value(element, steps)).toList();
    }
    return value(member(from, steps.get(0)), steps.subList(1, steps.size()));
  }

  private static Object member(Object of, RecordComponent component) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object cell(Object value) {
    if (value == null || value instanceof Number) {
      return value;
    }
    String text = text(value);
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(CsvTable::text).collect(Collectors.joining(BETWEEN_ELEMENTS))
        : Objects.toString(value, "");
  }
}
