package org.entente.graph;

import java.util.List;
import org.entente.actor.ActorKind;

/**
 * Actors as nodes, and the ties between them as edges.
 *
 * @param omitted the numbers of nodes and edges left out
 */
record Graph(List<Node> nodes, List<Edge> edges, Omitted omitted) {

  /**
   * An actor.
   *
   * @param events the number of selected events in which the actor takes part
   * @param agreements the number of agreements to which it is a party
   * @param affiliations the number of its affiliations, in both directions
   * @param href the URL path of the actor
   */
  record Node(
      String id,
      String name,
      ActorKind kind,
      String country,
      long events,
      long agreements,
      long affiliations,
      String href) {}

  /**
   * All ties between two actors.
   *
   * @param weight the sum of events, agreements and affiliations
   * @param events the number of selected events in which both take part
   * @param cooperation the number of these events that are cooperation
   * @param conflict the number of these events that are conflict
   * @param href the URL of the list of these events; null when there are none or the events are
   *     filtered by role
   */
  record Edge(
      String from,
      String to,
      long weight,
      long events,
      long cooperation,
      long conflict,
      long agreements,
      long affiliations,
      String href) {}

  record Omitted(long nodes, long edges) {}
}
