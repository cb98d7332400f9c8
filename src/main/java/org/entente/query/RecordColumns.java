package org.entente.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.PartialDate;
import org.entente.query.CsvTable.Column;

/** The columns of a record: one for each member with one value, at any depth, named by its path. */
final class RecordColumns {

  /** The path from a record to a value. */
  private record Path(String name, List<RecordComponent> steps) {

    private Path to(RecordComponent step) {
      return new Path(
          name.isEmpty() ? step.getName() : name + "." + step.getName(),
          Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private <V> Column<V> column() {
      return new Column<>(name, from -> value(from, steps));
    }
  }

  private RecordColumns() {}

  static <V> List<Column<V>> of(Class<V> view) {
    return paths(view, new Path("", List.of())).map(Path::<V>column).toList();
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
}
