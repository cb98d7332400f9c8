package org.entente.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.actor.ActorKind;
import org.entente.http.Addresses;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Draws up graphs, with one statement. */
@ApplicationScoped
public class Graphs {

  private static final int MOST_EDGES = 1000;
  private static final int KNOWN = 10;

  private static final Comparator<Tuple> HEAVIEST_FIRST =
      Comparator.<Tuple>comparingLong(row -> -weight(row))
          .thenComparing(row -> row.get(0, String.class));

  private final Session session;

  Graphs(Session session) {
    this.session = session;
  }

  Graph of(GraphRequest request) {
    GraphStatement statement = new GraphStatement(request);
    NativeQuery<Tuple> query = session.createNativeQuery(statement.sql(), Tuple.class);
    statement.bound().forEach(query::setParameter);
    query.setParameter("nodes", request.limit()).setParameter("edges", MOST_EDGES);
    List<Tuple> rows = query.getResultList();
    List<Tuple> nodes = rows.stream().filter(row -> row.get(1) == null).toList();
    List<Tuple> edges = rows.stream().filter(row -> row.get(1) != null).toList();
    return new Graph(
        nodes.stream().sorted(HEAVIEST_FIRST).map(Graphs::node).toList(),
        edges.stream().sorted(HEAVIEST_FIRST).map(row -> edge(row, request)).toList(),
        new Graph.Omitted(omitted(nodes), omitted(edges)));
  }

  private static long omitted(List<Tuple> shown) {
    return shown.isEmpty() ? 0 : number(shown.get(0), KNOWN) - shown.size();
  }

  private static long weight(Tuple row) {
    return number(row, 5) + number(row, 8) + number(row, 9);
  }

  private static Graph.Node node(Tuple row) {
    String id = row.get(0, String.class);
    return new Graph.Node(
        id,
        row.get(2, String.class),
        ActorKind.valueOf(row.get(3, String.class)),
        row.get(4, String.class),
        number(row, 5),
        number(row, 8),
        number(row, 9),
        "/actors/" + id);
  }

  private static Graph.Edge edge(Tuple row, GraphRequest request) {
    String from = row.get(0, String.class);
    String to = row.get(1, String.class);
    long events = number(row, 5);
    return new Graph.Edge(
        from,
        to,
        weight(row),
        events,
        number(row, 6),
        number(row, 7),
        number(row, 8),
        number(row, 9),
        events == 0 || request.filters("role") ? null : events(request, from, to));
  }

  private static String events(GraphRequest request, String from, String to) {
    Map<String, List<String>> shared = new TreeMap<>(request.events().filters());
    shared.merge(
        "actor",
        List.of(from, to),
        (given, both) -> Stream.concat(given.stream(), both.stream()).distinct().toList());
    return Addresses.of("/events", shared);
  }

  private static long number(Tuple row, int column) {
    return ((Number) row.get(column)).longValue();
  }
}
