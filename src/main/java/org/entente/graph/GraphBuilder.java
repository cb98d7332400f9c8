package org.entente.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.actor.ActorKind;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.http.Urls;

/** Builds a graph from the rows of one statement. */
@ApplicationScoped
public class GraphBuilder {

  private static final int MOST_EDGES = 1000;

  private static final Comparator<Row> HEAVIEST_FIRST =
      Comparator.<Row>comparingLong(row -> -weight(row)).thenComparing(row -> row.text("from_id"));

  private final RowReader rows;

  GraphBuilder(RowReader rows) {
    this.rows = rows;
  }

  Graph of(GraphRequest request) {
    BoundSql statement =
        new GraphStatement(request).sql().with("nodes", request.limit()).with("edges", MOST_EDGES);
    List<Row> found = rows.list(statement, row -> row);
    List<Row> nodes = found.stream().filter(row -> row.text("to_id") == null).toList();
    List<Row> edges = found.stream().filter(row -> row.text("to_id") != null).toList();
    return new Graph(
        nodes.stream().sorted(HEAVIEST_FIRST).map(GraphBuilder::node).toList(),
        edges.stream().sorted(HEAVIEST_FIRST).map(row -> edge(row, request)).toList(),
        new Graph.Omitted(omitted(nodes), omitted(edges)));
  }

  private static long omitted(List<Row> shown) {
    return shown.isEmpty() ? 0 : shown.get(0).number("known") - shown.size();
  }

  private static long weight(Row row) {
    return row.number("events") + row.number("agreements") + row.number("affiliations");
  }

  private static Graph.Node node(Row row) {
    String id = row.text("from_id");
    return new Graph.Node(
        id,
        row.text("name"),
        row.enumValue(ActorKind.class, "kind"),
        row.text("country"),
        row.number("events"),
        row.number("agreements"),
        row.number("affiliations"),
        "/actors/" + id);
  }

  private static Graph.Edge edge(Row row, GraphRequest request) {
    String from = row.text("from_id");
    String to = row.text("to_id");
    long events = row.number("events");
    return new Graph.Edge(
        from,
        to,
        weight(row),
        events,
        row.number("cooperation"),
        row.number("conflict"),
        row.number("agreements"),
        row.number("affiliations"),
        events == 0 || request.hasFilter("role") ? null : events(request, from, to));
  }

  private static String events(GraphRequest request, String from, String to) {
    Map<String, List<String>> shared = new TreeMap<>(request.events().filters());
    shared.merge(
        "actor",
        List.of(from, to),
        (given, both) -> Stream.concat(given.stream(), both.stream()).distinct().toList());
    return Urls.of("/events", shared);
  }
}
