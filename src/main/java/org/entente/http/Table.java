package org.entente.http;

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
import org.entente.record.PartialDate;

/**
 * Records as rows of a table: a column for each member that holds one value, however deep, named by
 * the way to it. What lists hold stands in one cell, in the order of the list.
 */
final class Table {

  private static final CsvMapper CSV =
      CsvMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BETWEEN_ELEMENTS = " | ";

  /** Spreadsheets would calculate what begins so. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /** The way from a record to a value. */
  private record Path(String name, List<RecordComponent> steps) {

    private Path to(RecordComponent step) {
      return new Path(
          name.isEmpty() ? step.getName() : name + "." + step.getName(),
          Stream.concat(steps.stream(), Stream.of(step)).toList());
    }
  }

  private final List<Path> paths;

  private Table(List<Path> paths) {
    this.paths = paths;
  }

  static Table of(Class<? extends Record> view) {
    return new Table(paths(view, new Path("", List.of())).toList());
  }

  private static Stream<Path> paths(Type type, Path path) {
    Class<?> held = held(type);
    return held.isRecord() && held != PartialDate.class
        ? Arrays.stream(held.getRecordComponents())
            .flatMap(step -> paths(step.getGenericType(), path.to(step)))
        : Stream.of(path);
  }

  private static Class<?> held(Type type) {
    return type instanceof ParameterizedType list
        ? held(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  /** Begins with the names of the columns, whether or not rows follow. */
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

  /** Null where there is none; a list where the way leads through one. */
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
        ? list.stream().map(Table::text).collect(Collectors.joining(BETWEEN_ELEMENTS))
        : Objects.toString(value, "");
  }
}
