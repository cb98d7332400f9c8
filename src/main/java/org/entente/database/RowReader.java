package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads the rows of a projection and the links that they hold. */
@ApplicationScoped
public class RowReader {

  private static final int LINK_COLUMNS = 3;

  private final Session session;

  RowReader(Session session) {
    this.session = session;
  }

  /**
   * @param further columns, besides the projection's
   * @param from gives records under the name of the collection's table, and their order
   */
  public List<Row> read(
      Projection<?> projection, List<Column> further, String from, Map<String, Object> bound) {
    List<Column> columns = Stream.concat(projection.columns().stream(), further.stream()).toList();
    String selected =
        columns.stream()
            .map(column -> column.expression() + " as " + column.name())
            .collect(Collectors.joining(", "));
    NativeQuery<Object[]> query =
        session.createNativeQuery("select %s from %s".formatted(selected, from), Object[].class);
    columns.forEach(column -> query.addScalar(column.name(), column.type()));
    bound.forEach(query::setParameter);
    List<Object[]> records = query.getResultList();
    Map<Long, Map<String, List<Row>>> links = links(projection, records);
    Map<String, Integer> places = places(columns, 0);
    return records.stream()
        .map(record -> new Row(record, places, links.getOrDefault((Long) record[0], Map.of())))
        .toList();
  }

  /** By the key of the record that holds them and the name of the list. */
  private Map<Long, Map<String, List<Row>>> links(
      Projection<?> projection, List<Object[]> records) {
    Map<Long, Map<String, List<Row>>> links = new HashMap<>();
    if (records.isEmpty()) {
      return links;
    }
    List<LinkList> lists = projection.links();
    int width = lists.stream().mapToInt(list -> list.columns().size()).max().orElseThrow();
    String union =
        IntStream.range(0, lists.size())
            .mapToObj(number -> lists.get(number).select(number, width))
            .collect(Collectors.joining(" union all ", "", " order by list, owner, position"));
    NativeQuery<Object[]> query = session.createNativeQuery(union, Object[].class);
    query.addScalar("list", Integer.class).addScalar("owner", Long.class);
    query.addScalar("position", Integer.class);
    IntStream.range(0, width).forEach(at -> query.addScalar("value" + at, String.class));
    query.setParameter("keys", records.stream().map(record -> record[0]).toArray(Long[]::new));
    List<Map<String, Integer>> places =
        lists.stream().map(list -> places(list.columns(), LINK_COLUMNS)).toList();
    for (Object[] link : query.getResultList()) {
      int number = (Integer) link[0];
      links
          .computeIfAbsent((Long) link[1], first -> new HashMap<>())
          .computeIfAbsent(lists.get(number).name(), first -> new ArrayList<>())
          .add(new Row(link, places.get(number), Map.of()));
    }
    return links;
  }

  private static Map<String, Integer> places(List<Column> columns, int from) {
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      places.put(columns.get(at).name(), from + at);
    }
    return places;
  }
}
