package org.entente.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.record.NamedReference;
import org.entente.record.PartialDate;
import org.entente.record.TitledReference;
import org.hibernate.query.NativeQuery;

/** What a statement of a {@link Projection} answers for a record, or for one of its links. */
public final class Row {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tuple tuple;
  private final String prefix;
  private final int index;

  Row(Tuple tuple) {
    this(tuple, "", -1);
  }

  private Row(Tuple tuple, String prefix, int index) {
    this.tuple = tuple;
    this.prefix = prefix;
    this.index = index;
  }

  /** The rows of a native query for tuples. */
  public static List<Row> all(NativeQuery<Tuple> query) {
    return query.getResultList().stream().map(Row::new).toList();
  }

  public String text(String column) {
    return (String) value(column);
  }

  public long number(String column) {
    return ((Number) value(column)).longValue();
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
    return Optional.ofNullable(text(column)).map(PartialDate::new).orElse(null);
  }

  public <E extends Enum<E>> E word(Class<E> words, String column) {
    return Enum.valueOf(words, text(column));
  }

  public List<String> texts(String column) {
    return List.of((String[]) value(column));
  }

  /** A column of JSON that the record's own table holds. */
  public <T> List<T> values(String column, Class<T> element) {
    try {
      return JSON.readerForListOf(element).readValue(text(column));
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException(corrupt);
    }
  }

  public NamedReference named(String column) {
    String id = text(column + "_id");
    return id == null ? null : new NamedReference(id, text(column + "_name"));
  }

  public TitledReference titled(String column) {
    String id = text(column + "_id");
    return id == null ? null : new TitledReference(id, text(column + "_title"));
  }

  /** The links of a {@link LinkList}; {@code column} is one of its columns that is never null. */
  public <T> List<T> links(String list, String column, Function<Row, T> link) {
    Object[] elements = (Object[]) tuple.get(list + "_" + column);
    int length = elements == null ? 0 : elements.length;
    return IntStream.range(0, length)
        .mapToObj(element -> link.apply(new Row(tuple, list + "_", element)))
        .toList();
  }

  public List<NamedReference> namedLinks(String list) {
    return links(list, "id", link -> new NamedReference(link.text("id"), link.text("name")));
  }

  public List<TitledReference> titledLinks(String list) {
    return links(list, "id", link -> new TitledReference(link.text("id"), link.text("title")));
  }

  private Object value(String column) {
    Object value = tuple.get(prefix + column);
    return index < 0 || value == null ? value : ((Object[]) value)[index];
  }
}
