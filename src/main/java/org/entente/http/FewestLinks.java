package org.entente.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.database.Question;
import org.entente.http.LinkFilter.Part;
import org.entente.http.ListRequest.LinkCondition;

/**
 * Which of several links a list is read by: the one that fewest records hold, as the others are
 * then looked for in each of these. Beyond a thousand it makes no difference.
 */
final class FewestLinks {

  private static final int MANY = 1000;

  private final List<LinkCondition> links;
  private final Map<String, Object> bound = new LinkedHashMap<>();

  FewestLinks(List<LinkCondition> links) {
    this.links = links;
  }

  /** Answered by the place of the link among the others. */
  Question place() {
    String counts =
        IntStream.range(0, links.size())
            .mapToObj(place -> count(place, links.get(place)))
            .collect(Collectors.joining(" union all "));
    return new Question(
        "select place from (" + counts + ") links order by n, place limit 1", bound);
  }

  /** Of the first part alone; the order has them counted in its index. */
  private String count(int place, LinkCondition condition) {
    Map.Entry<Part, String[]> first = condition.values().entrySet().iterator().next();
    bound.put("values" + place, first.getValue());
    return """
        select cast(%1$d as bigint) as place, count(*) as n
        from unnest(cast(:values%1$d as text[])) asked (value) cross join lateral (
          select from %2$s link where %3$s order by link.first_day desc limit %4$d) few
        """
        .formatted(place, condition.filter().table(), first.getKey().is("asked.value"), MANY);
  }
}
