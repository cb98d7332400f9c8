package org.entente.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.entente.record.NamedReference;
import org.entente.record.PartialDate;
import org.entente.record.TitledReference;

/** What was read of a record, with the links that it holds, or of one of these links. */
public final class Row {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Class<?>, ObjectReader> LISTS = new ConcurrentHashMap<>();
  private static final String EMPTY_LIST = "[]";

  private final Shape shape;
  private final Object[] values;

  private Row(Shape shape, Object[] values) {
    this.shape = shape;
    this.values = values;
  }

  /** Reads the current row. */
  static Row of(Shape shape, List<Column> columns, ResultSet rows) throws SQLException {
    Object[] values = new Object[shape.places().size()];
    for (int at = 0; at < columns.size(); at++) {
      values[at] = columns.get(at).type().read(rows, at + 1);
    }
    return new Row(shape, values);
  }

  /** Adds the links that were read apart from the row. */
  void link(LinkList list, List<Object[]> links) {
    values[shape.places().get(list.name())] = links.toArray();
  }

  /** How many characters its texts have. */
  long length() {
    return length(values);
  }

  static long length(Object[] values) {
    long length = 0;
    for (Object value : values) {
      if (value instanceof String text) {
        length += text.length();
      } else if (value instanceof Object[] several) {
        length += length(several);
      }
    }
    return length;
  }

  Long key() {
    return number("key");
  }

  public String text(String column) {
    return (String) value(column);
  }

  public long number(String column) {
    return (Long) value(column);
  }

  public Integer smallNumber(String column) {
    return (Integer) value(column);
  }

  public Double decimal(String column) {
    return (Double) value(column);
  }

  public Instant instant(String column) {
    return (Instant) value(column);
  }

  public PartialDate date(String column) {
    String text = text(column);
    return text == null ? null : new PartialDate(text);
  }

  public <E extends Enum<E>> E word(Class<E> words, String column) {
    return Enum.valueOf(words, text(column));
  }

  public List<String> texts(String column) {
    return List.of((String[]) value(column));
  }

  /** The elements of a JSON array. */
  public <T> List<T> values(String column, Class<T> element) {
    String json = text(column);
    try {
      return json.equals(EMPTY_LIST)
          ? List.of()
          : LISTS.computeIfAbsent(element, JSON::readerForListOf).readValue(json);
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException(corrupt);
    }
  }

  public NamedReference named(String idColumn, String nameColumn) {
    String id = text(idColumn);
    return id == null ? null : new NamedReference(id, text(nameColumn));
  }

  public TitledReference titled(String idColumn, String titleColumn) {
    String id = text(idColumn);
    return id == null ? null : new TitledReference(id, text(titleColumn));
  }

  /** The links of a {@link LinkList}. */
  public <T> List<T> links(String list, Function<Row, T> link) {
    Shape linked = shape.links().get(list);
    Object[] found = (Object[]) value(list);
    List<T> links = new ArrayList<>(found.length);
    for (Object values : found) {
      links.add(link.apply(new Row(linked, (Object[]) values)));
    }
    return links;
  }

  public List<NamedReference> namedLinks(String list) {
    return links(list, link -> link.named("id", "name"));
  }

  public List<TitledReference> titledLinks(String list) {
    return links(list, link -> link.titled("id", "title"));
  }

  private Object value(String column) {
    return values[shape.places().get(column)];
  }
}
