package org.entente.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.database.BoundSql;
import org.entente.query.LinkFilter.Part;
import org.entente.query.ListRequest.LinkCondition;

/**
 * Chooses which of several links a list is read by: the one with the fewest matches, as each match
 * is then checked for the other links. Counts stop at a thousand, beyond which the choice makes no
 * difference.
 */
final class DrivingLink {

  private static final int MANY = 1000;

  private final List<LinkCondition> links;
  private final Map<String, Object> bound = new LinkedHashMap<>();

  DrivingLink(List<LinkCondition> links) {
    this.links = links;
  }

  /** Returns a statement that answers the index of the chosen link. */
  BoundSql place() {
    String counts =
        IntStream.range(0, links.size())
            .mapToObj(place -> count(place, links.get(place)))
            .collect(Collectors.joining(" union all "));
    return new BoundSql(
        "select place from (" + counts + ") links order by n, place limit 1", bound);
  }

  /** Counts the matches of the first part alone; the order makes PostgreSQL count in the index. */
  private String count(int place, LinkCondition condition) {
    Map.Entry<Part, List<String>> first = condition.values().entrySet().iterator().next();
    String values = "values" + place;
    bound.put(values, first.getValue());
    return """
    select cast(%1$d as bigint) as place, count(*) as n from (
      select from unnest(%2$s) wanted (value) cross join lateral (
        select from %3$s link where %4$s order by link.first_day desc limit %5$d) few
      limit %5$d) counted
    """
        .formatted(
            place,
            first.getKey().keys(values),
            condition.filter().table(),
            first.getKey().isKey("wanted.value"),
            MANY);
  }
}
