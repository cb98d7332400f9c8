package org.entente.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.entente.database.ColumnQuery;
import org.entente.http.QueryParameters;
import org.entente.record.PartialDate;
import org.hibernate.Session;

/**
 * What an event answers and what answers it, step by step in both directions. An event that is
 * reached twice is told once, so that circles come to an end.
 */
@ApplicationScoped
public class EventChain {

  private static final int DEFAULT_DEPTH = 10;
  private static final int DEEPEST = 20;
  private static final int MOST_EVENTS = 500;

  private static final String STEP =
      """
      select distinct %s from event_responds_to
      where %s = any(:from) and not %1$s = any(:seen) order by 1 limit :room
      """;

  private static final String EVENTS =
      """
      select event.key, id, title, start_date, type, quad,
        (select count(*) from event_responds_to
          where event_key = event.key and event.key = any(:backward) and not cause_key = any(:keys))
        + (select count(*) from event_responds_to
          where cause_key = event.key and event.key = any(:forward) and not event_key = any(:keys))
      from event where event.key = any(:keys) order by first_day, event.key
      """;

  private static final String LINKS =
      """
      select cause.id, response.id from event_responds_to
      join event cause on cause.key = cause_key
      join event response on response.key = event_key
      where event_key = any(:keys) and cause_key = any(:keys)
      order by cause.first_day, cause.key, response.first_day, response.key
      """;

  private final Session session;

  EventChain(Session session) {
    this.session = session;
  }

  public record Chain(String event, int depth, List<Node> nodes, List<Edge> edges) {}

  /**
   * @param distance in steps: below 0 for what the event answers, above 0 for what answers it
   * @param further how many events follow on this one that are not told
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
   * @param from what was answered
   * @param to the answer
   */
  public record Edge(String from, String to) {}

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
    return ColumnQuery.of(session, "select key from event where id = :id", Long.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  private void walk(Map<Long, Integer> distances, int depth, int direction, String step) {
    Long[] from = keys(distances, distance -> distance == 0);
    for (int taken = 1; taken <= depth && from.length > 0; taken++) {
      List<Long> reached =
          ColumnQuery.of(session, step, Long.class)
              .setParameter("from", from)
              .setParameter("seen", keys(distances, distance -> true))
              .setParameter("room", MOST_EVENTS - distances.size())
              .getResultList();
      int distance = direction * taken;
      reached.forEach(key -> distances.put(key, distance));
      from = reached.toArray(Long[]::new);
    }
  }

  private List<Node> nodes(Map<Long, Integer> distances) {
    return session
        .createNativeQuery(EVENTS, Tuple.class)
        .setParameter("keys", keys(distances, distance -> true))
        .setParameter("backward", keys(distances, distance -> distance <= 0))
        .setParameter("forward", keys(distances, distance -> distance >= 0))
        .getResultStream()
        .map(row -> node(row, distances.get(row.get(0, Long.class))))
        .toList();
  }

  private static Node node(Tuple row, int distance) {
    String id = row.get(1, String.class);
    return new Node(
        id,
        row.get(2, String.class),
        new PartialDate(row.get(3, String.class)),
        EventType.valueOf(row.get(4, String.class)),
        Quad.valueOf(row.get(5, String.class)),
        distance,
        row.get(6, Long.class),
        "/events/" + id);
  }

  private List<Edge> edges(Map<Long, Integer> distances) {
    return session
        .createNativeQuery(LINKS, Tuple.class)
        .setParameter("keys", keys(distances, distance -> true))
        .getResultStream()
        .map(row -> new Edge(row.get(0, String.class), row.get(1, String.class)))
        .toList();
  }

  private static Long[] keys(Map<Long, Integer> distances, IntPredicate wanted) {
    return distances.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toArray(Long[]::new);
  }
}
