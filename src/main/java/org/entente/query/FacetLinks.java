package org.entente.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.RecordKind;
import org.entente.query.LinkFilter.Part;

/**
 * Builds the SQL that counts records by their links. Those of a filtered list are looked up for
 * each of its records; those of a whole collection are read in the order of an index, without the
 * records.
 */
final class FacetLinks {

  private static final String OF_MATCHED =
      """
      %1$s_of_matched as materialized (
        select found.* from matched cross join lateral (
          select %2$s as key, %3$s from %1$s link where %4$s offset 0) found)\
      """;

  private static final String OF_ALL =
      """
      select distinct on (%2$s, %3$s) %2$s as value from %1$s link where %4$s
      order by %2$s, %5$s\
      """;

  private static final String COUNTED =
      "select value, null as label, count(*) as n from (%s) once group by value";

  private static final String NAMED =
      """
      select named.id as value, named.%3$s as label, n
      from (select value, count(*) as n from (%1$s) once group by value) counted
      join %2$s named on named.key = counted.value
      """;

  private final FacetRequest request;
  private final ListConditions conditions;
  private final List<Expression> own;

  FacetLinks(FacetRequest request, ListConditions conditions) {
    this.request = request;
    this.conditions = conditions;
    this.own = conditions.ofRecords();
  }

  /**
   * Returns the common table expressions that the values are counted in: the links of each table.
   */
  List<String> tables() {
    Map<String, List<LinkFilter>> links =
        request.facets().stream()
            .flatMap(facet -> request.definition().linkOf(facet.name()).stream())
            .filter(link -> !ofAll(link))
            .collect(
                Collectors.groupingBy(LinkFilter::table, LinkedHashMap::new, Collectors.toList()));
    return links.values().stream().map(this::ofMatched).toList();
  }

  private String ofMatched(List<LinkFilter> filters) {
    LinkFilter link = filters.get(0);
    String columns =
        filters.stream()
            .flatMap(filter -> filter.parts().stream())
            .map(Part::column)
            .distinct()
            .collect(Collectors.joining(", "));
    List<String> ofRecord = new ArrayList<>();
    ofRecord.add(link.ownerKey() + " = matched.key");
    ofRecord.addAll(conditions.onDay(link, LinkFilter.ALIAS));
    return OF_MATCHED.formatted(
        link.table(), link.ownerKey(), columns, String.join(" and ", ofRecord));
  }

  /** Returns SQL for the values of the facet and their counts. */
  String values(Facet facet) {
    LinkFilter link = request.definition().linkOf(facet.name()).orElseThrow();
    Part part = link.part(facet.name());
    String once = ofAll(link) ? all(link, part) : matched(link, part);
    return part.target() == null
        ? COUNTED.formatted(once)
        : NAMED.formatted(once, part.target(), RecordKind.ofPath(part.target() + "s").label());
  }

  private boolean ofAll(LinkFilter link) {
    return request.unfiltered() && own.stream().allMatch(link::carries);
  }

  private String all(LinkFilter link, Part part) {
    List<String> required = new ArrayList<>();
    required.add(part.column() + " is not null");
    required.addAll(conditions.onDay(link, LinkFilter.ALIAS));
    own.forEach(condition -> required.add(link.onLink(condition, LinkFilter.ALIAS)));
    String day = link.dated() ? "first_day, " : "";
    String latest = link.dated() ? "first_day desc, " : "";
    return OF_ALL.formatted(
        link.table(),
        part.column(),
        day + link.ownerKey(),
        String.join(" and ", required),
        latest + link.ownerKey() + " desc");
  }

  /**
   * Selects each value of a record once. Where other parts of the link are filtered, the link with
   * the value must match them too, for each of their repetitions.
   */
  private String matched(LinkFilter link, Part part) {
    return request.list().besides(link, part).stream()
        .map(
            parts ->
                "select key, %1$s as value from %2$s_of_matched link where %1$s is not null%3$s"
                    .formatted(part.column(), link.table(), having(parts)))
        .collect(Collectors.joining(" intersect ", "select distinct key, value from (", ") links"));
  }

  private String having(Map<Part, List<String>> parts) {
    return parts.entrySet().stream()
        .map(
            part -> " and " + part.getKey().any(LinkFilter.ALIAS, conditions.bind(part.getValue())))
        .collect(Collectors.joining());
  }
}
