package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.database.BoundSql;

/**
 * Builds the SQL of a graph: it selects the actors with the most events, agreements and
 * affiliations, and then the ties between them.
 *
 * <p>The actor and country filters limit agreements to those with such a party, and affiliations to
 * those with such an actor on either side. The agreement filter limits agreements to those named,
 * and affiliations to those between selected actors. All other filters apply to events only.
 */
final class GraphStatement {

  private static final String LINKS =
      """
      with part as (
        select distinct link.event_key, link.actor_key, link.quad from event_participants link
        where %s and link.event_key in (select event.key from %s)),
      membership as (select agreement_key, actor_key from agreement_parties link where %s),
      affiliation as (
        select distinct actor_key, organization_key from actor_affiliations link where %s),
      """;

  private static final String NODES =
      """
      weighed as (
        select actor_key, sum(event) as events, sum(agreement) as agreements, sum(affiliation) as affiliations
        from (
          select actor_key, count(*) as event, 0 as agreement, 0 as affiliation from part group by actor_key
          union all select actor_key, 0, count(*), 0 from membership group by actor_key
          union all select actor_key, 0, 0, count(*) from affiliation group by actor_key
          union all select organization_key, 0, 0, count(*) from affiliation group by organization_key) counted
        group by actor_key),
      shown as (
        select *, count(*) over () as known from weighed
        order by events + agreements + affiliations desc, actor_key limit :nodes),
      """;

  /** Every tie names its two actors in the order of their keys. */
  private static final String TIES =
      """
      tie as (
        select one, other, sum(events) as events, sum(cooperation) as cooperation, sum(conflict) as conflict,
          sum(agreements) as agreements, sum(affiliations) as affiliations
        from (
          select a.actor_key as one, b.actor_key as other, count(*) as events,
            count(*) filter (where a.quad like '%COOPERATION') as cooperation,
            count(*) filter (where a.quad like '%CONFLICT') as conflict,
            0 as agreements, 0 as affiliations
          from part a join part b on b.event_key = a.event_key and b.actor_key > a.actor_key
          where a.actor_key in (select actor_key from shown) and b.actor_key in (select actor_key from shown)
          group by a.actor_key, b.actor_key
          union all
          select a.actor_key, b.actor_key, 0, 0, 0, count(*), 0
          from membership a join membership b on b.agreement_key = a.agreement_key and b.actor_key > a.actor_key
          group by a.actor_key, b.actor_key
          union all
          select least(actor_key, organization_key), greatest(actor_key, organization_key), 0, 0, 0, 0, count(*)
          from affiliation group by 1, 2) ties
        where one in (select actor_key from shown) and other in (select actor_key from shown)
        group by one, other)
      """;

  private static final String SELECT =
      """
      select actor.id as from_id, null as to_id, actor.name, actor.kind, actor.country,
        cast(events as bigint) as events, cast(0 as bigint) as cooperation, cast(0 as bigint) as conflict,
        cast(agreements as bigint) as agreements, cast(affiliations as bigint) as affiliations, known
      from shown join actor on actor.key = actor_key
      union all (
        select one.id, other.id, null, null, null, cast(events as bigint), cast(cooperation as bigint),
          cast(conflict as bigint), cast(agreements as bigint), cast(affiliations as bigint), count(*) over ()
        from tie join actor one on one.key = tie.one join actor other on other.key = tie.other
        order by events + agreements + affiliations desc, one.id, other.id limit :edges)
      """;

  private static final String BETWEEN_THE_TIED =
      """
      link.actor_key in (select actor_key from part union select actor_key from membership)
      and link.organization_key in (select actor_key from part union select actor_key from membership)\
      """;

  private final GraphRequest request;
  private final Map<String, Object> bound = new LinkedHashMap<>();

  GraphStatement(GraphRequest request) {
    this.request = request;
    bound.putAll(request.events().values());
  }

  BoundSql sql() {
    String links =
        LINKS.formatted(
            request.ties().contains(Tie.EVENT),
            request.events().from(),
            linkCondition(
                Tie.AGREEMENT,
                Map.of(
                    "actor", partyCondition("actor.id"),
                    "country", partyCondition("actor.country"),
                    "agreement",
                        "link.agreement_key in (select key from agreement where id ="
                            + " any(:agreement))")),
            linkCondition(
                Tie.AFFILIATION,
                Map.of(
                    "actor", affiliationCondition("actor.id", "actor"),
                    "country", affiliationCondition("actor.country", "country"),
                    "agreement", BETWEEN_THE_TIED)));
    return new BoundSql(links + NODES + TIES + SELECT, bound);
  }

  /** Combines the conditions of the given filters; false when the kind of tie is not requested. */
  private String linkCondition(Tie tie, Map<String, String> conditions) {
    if (!request.ties().contains(tie)) {
      return "false";
    }
    List<String> given = new ArrayList<>();
    conditions.forEach(
        (filter, condition) -> {
          if (request.hasFilter(filter)) {
            given.add(condition);
            if (condition.contains(":" + filter)) {
              bound.put(filter, request.events().valuesOf(filter));
            }
          }
        });
    return given.isEmpty() ? "true" : String.join(" and ", given);
  }

  private static String partyCondition(String column) {
    return """
    link.agreement_key in (
      select party.agreement_key from agreement_parties party
      join actor on actor.key = party.actor_key where %s = any(:%s))\
    """
        .formatted(column, column.substring(column.indexOf('.') + 1).replace("id", "actor"));
  }

  private static String affiliationCondition(String column, String parameter) {
    return """
    (link.actor_key in (select key from actor where %1$s = any(:%2$s))
      or link.organization_key in (select key from actor where %1$s = any(:%2$s)))\
    """
        .formatted(column, parameter);
  }
}
