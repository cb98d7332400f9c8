package org.entente.database;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.entente.model.NamedReference;
import org.entente.model.PartialDate;
import org.entente.model.TitledReference;

/** A row of a result: the values of its columns, and a record's links in further columns. */
public final class Row {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Class<?>, ObjectReader> LISTS = new ConcurrentHashMap<>();
  private static final String EMPTY_LIST = "[]";

  private final Shape shape;
  private final Object[] values;

  /**
   * The positions of the values in a row.
   *
   * @param indexes by column name
   * @param links the shapes of the rows in a link column, by the name of the column
   */
  record Shape(Map<String, Integer> indexes, Map<String, Shape> links) {

    private static final Shape EMPTY = new Shape(Map.of(), Map.of());

    static Shape of(List<Column> columns, List<LinkList> links) {
      return new Shape(
          EMPTY.with(columns).indexes,
          links.stream().collect(toMap(LinkList::name, list -> EMPTY.with(list.columns()))));
    }

    /** Returns a longer shape, with further columns after the others. */
    Shape with(List<Column> further) {
      Map<String, Integer> longer = new HashMap<>(indexes);
      further.forEach(column -> longer.put(column.name(), longer.size()));
      return new Shape(longer, links);
    }
  }

  private Row(Shape shape, Object[] values) {
    this.shape = shape;
    this.values = values;
  }

  /** Reads the current row of a result. */
  static Row of(Shape shape, List<Column> columns, ResultSet rows) throws SQLException {
    Object[] values = new Object[shape.indexes().size()];
    for (int at = 0; at < columns.size(); at++) {
      values[at] = columns.get(at).type().read(rows, at + 1);
    }
    return new Row(shape, values);
  }

  /** Sets links that a separate statement read. */
  void link(LinkList list, List<Object[]> links) {
    values[shape.indexes().get(list.name())] = links.toArray();
  }

  /** Returns the number of characters in all texts of the row. */
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

  public boolean flag(String column) {
    return (Boolean) value(column);
  }

  public LocalDate day(String column) {
    return (LocalDate) value(column);
  }

  public byte[] bytes(String column) {
    return (byte[]) value(column);
  }

  public Instant instant(String column) {
    return (Instant) value(column);
  }

  public PartialDate date(String column) {
    String text = text(column);
    return text == null ? null : new PartialDate(text);
  }

  public <E extends Enum<E>> E enumValue(Class<E> type, String column) {
    return Enum.valueOf(type, text(column));
  }

  public List<String> texts(String column) {
    return List.of((String[]) value(column));
  }

  /** Reads the elements of a JSON array. */
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

  /** Returns the links of a {@link LinkList}. */
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

  /** Returns the value in the Java type of its column, or null. */
  public Object value(String column) {
    return values[shape.indexes().get(column)];
  }
}
