package org.entente.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.http.QueryParameters;
import org.entente.model.PartialDate;
import org.entente.problem.ProblemException;

/**
 * Finds the events that an event responds to and those that respond to it, step by step in both
 * directions. Each event appears once, so that cycles end.
 */
@ApplicationScoped
public class EventChain {

  private static final int DEFAULT_DEPTH = 10;
  private static final int DEEPEST = 20;
  private static final int MOST_EVENTS = 500;

  private static final String STEP =
      """
      select distinct %s as key from event_responds_to
      where %s = any(:from) and not %1$s = any(:seen) order by 1 limit :room
      """;

  private static final String EVENTS =
      """
      select event.key as key, id, title, start_date, type, quad,
        (select count(*) from event_responds_to
          where event_key = event.key and event.key = any(:backward) and not cause_key = any(:keys))
        + (select count(*) from event_responds_to
          where cause_key = event.key and event.key = any(:forward) and not event_key = any(:keys))
        as further
      from event where event.key = any(:keys) order by first_day, event.key
      """;

  private static final String LINKS =
      """
      select cause.id as cause, response.id as response from event_responds_to
      join event cause on cause.key = cause_key
      join event response on response.key = event_key
      where event_key = any(:keys) and cause_key = any(:keys)
      order by cause.first_day, cause.key, response.first_day, response.key
      """;

  private final RowReader rows;

  EventChain(RowReader rows) {
    this.rows = rows;
  }

  /**
   * A chain of events as nodes and edges.
   *
   * @param event the id of the event that the chain starts from
   * @param depth the number of steps followed in each direction
   */
  public record Chain(String event, int depth, List<Node> nodes, List<Edge> edges) {}

  /**
   * An event of the chain.
   *
   * @param distance in steps: negative for causes, positive for responses
   * @param further the number of causes or responses of this event that the chain omits
   */
  public record Node(
      String id,
      String title,
      PartialDate startDate,
      EventType type,
      Quad quad,
      int distance,
      long further,
      String href) {}

  /**
   * A response to an event.
   *
   * @param from the id of the cause
   * @param to the id of the response
   */
  public record Edge(String from, String to) {}

  /**
   * Reads the query parameter {@code depth}.
   *
   * @throws ProblemException when a parameter is unknown or its value is not valid
   */
  static int depth(UriInfo uri) {
    QueryParameters parameters = QueryParameters.known(uri, List.of("depth"));
    int depth = parameters.number("depth", 1, DEEPEST).orElse(DEFAULT_DEPTH);
    parameters.refuseWrong();
    return depth;
  }

  Chain of(EventView event, int depth) {
    Map<Long, Integer> distances = new LinkedHashMap<>();
    distances.put(key(event.id()), 0);
    walk(distances, depth, -1, STEP.formatted("cause_key", "event_key"));
    walk(distances, depth, 1, STEP.formatted("event_key", "cause_key"));
    return new Chain(event.id(), depth, nodes(distances), edges(distances));
  }

  private Long key(String id) {
    return rows.number(BoundSql.of("select key from event where id = :id").with("id", id));
  }

  private void walk(Map<Long, Integer> distances, int depth, int direction, String step) {
    Long[] from = keys(distances, distance -> distance == 0);
    for (int taken = 1; taken <= depth && from.length > 0; taken++) {
      List<Long> reached =
          rows.list(
              BoundSql.of(step)
                  .with("from", from)
                  .with("seen", keys(distances, distance -> true))
                  .with("room", MOST_EVENTS - distances.size()),
              row -> row.number("key"));
      int distance = direction * taken;
      reached.forEach(key -> distances.put(key, distance));
      from = reached.toArray(Long[]::new);
    }
  }

  private List<Node> nodes(Map<Long, Integer> distances) {
    return rows.list(
        BoundSql.of(EVENTS)
            .with("keys", keys(distances, distance -> true))
            .with("backward", keys(distances, distance -> distance <= 0))
            .with("forward", keys(distances, distance -> distance >= 0)),
        row -> node(row, distances.get(row.number("key"))));
  }

  private static Node node(Row row, int distance) {
    String id = row.text("id");
    return new Node(
        id,
        row.text("title"),
        row.date("start_date"),
        row.enumValue(EventType.class, "type"),
        row.enumValue(Quad.class, "quad"),
        distance,
        row.number("further"),
        "/events/" + id);
  }

  private List<Edge> edges(Map<Long, Integer> distances) {
    return rows.list(
        BoundSql.of(LINKS).with("keys", keys(distances, distance -> true)),
        row -> new Edge(row.text("cause"), row.text("response")));
  }

  private static Long[] keys(Map<Long, Integer> distances, IntPredicate wanted) {
    return distances.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toArray(Long[]::new);
  }
}
