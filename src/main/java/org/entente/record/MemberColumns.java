package org.entente.record;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.entente.database.Column;
import org.entente.database.Row;
import org.entente.model.PartialDate;

/** Maps members of views to the columns that they are read from, by their names and types. */
final class MemberColumns {

  private static final Map<Class<?>, Column.Type> TYPES =
      Map.of(
          Integer.class, Column.Type.SMALL_NUMBER,
          long.class, Column.Type.NUMBER,
          Double.class, Column.Type.DECIMAL,
          Boolean.class, Column.Type.FLAG,
          Instant.class, Column.Type.INSTANT);

  private MemberColumns() {}

  static Column column(String table, RecordComponent member) {
    String name = name(member);
    if (member.getType() != List.class) {
      return Column.of(table, name, TYPES.getOrDefault(member.getType(), Column.Type.TEXT));
    }
    return element(member) == String.class
        ? Column.of(table, name, Column.Type.TEXTS)
        : Column.json(table, name);
  }

  static Function<Row, ?> reader(RecordComponent member) {
    String name = name(member);
    Class<?> type = member.getType();
    if (type == List.class) {
      Class<?> element = element(member);
      return element == String.class ? row -> row.texts(name) : row -> row.values(name, element);
    }
    if (type == PartialDate.class) {
      return row -> row.date(name);
    }
    return type.isEnum() ? constantOf(type, name) : row -> row.value(name);
  }

  private static Function<Row, ?> constantOf(Class<?> type, String name) {
    Map<String, Object> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(toMap(Object::toString, constant -> constant));
    return row -> constants.get(row.text(name));
  }

  /** Maps {@code startDate} to {@code start_date}. */
  private static String name(RecordComponent member) {
    return member.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  static Class<?> element(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
  }
}
