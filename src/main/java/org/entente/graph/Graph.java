package org.entente.graph;

import java.util.List;
import org.entente.actor.ActorKind;

/**
 * Actors and the ties between them.
 *
 * @param omitted what there is besides
 */
record Graph(List<Node> nodes, List<Edge> edges, Omitted omitted) {

  /**
   * @param events that the actor takes part in, of those asked for
   * @param agreements that it is a party to
   * @param affiliations that it has, or others have with it
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
   * @param weight of all ties together
   * @param events that both take part in
   * @param cooperation how many of these are cooperation
   * @param conflict how many are conflict
   * @param href the list of these events, where there are any
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
