package org.entente.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.database.BoundSql;
import org.entente.query.Facet.Form;

/**
 * Builds the SQL that counts the records of a list by all facets at once: a row for each value, and
 * one without a facet for all records.
 *
 * <p>Facets that have one value for a record, or a few years, are counted together in one pass over
 * the records ({@code tally}).
 */
final class FacetStatement {

  private static final String TOTAL =
      "select cast(null as text) as facet, null as value, null as label,"
          + " cast(coalesce(sum(n), 0) as bigint) as n, cast(1 as bigint) as known from tally";

  private static final String OF_FACET =
      "(select '%s' as facet, value, cast(label as text) as label, cast(n as bigint) as n,"
          + " count(*) over () as known from (%s) counted order by %s limit :values)";

  private static final String VALUE =
      """
      select %1$s_0 as value, null as label, sum(n) as n
      from tally where %1$s_0 is not null group by %1$s_0
      """;

  private static final String YEARS =
      """
      select to_char(year, 'FM0000') as value, null as label, sum(n) as n
      from tally cross join lateral generate_series(%1$s_0, %1$s_1) year group by year
      """;

  /** An element that occurs in a record again counts once. */
  private static final String ELEMENTS =
      """
      select value, null as label, count(*) as n
      from matched cross join lateral unnest(%1$s_0) with ordinality element (value, place)
      where array_position(%1$s_0, value) = place group by value
      """;

  /** Of the spellings that one record has, the first counts; of those of all, the most frequent. */
  private static final String LABELS =
      """
      select replace(plain, ',', '，') as value,
        (array_agg(label order by n desc, label))[1] as label, sum(n) as n
      from (
        select plain, label, count(*) as n
        from matched cross join lateral
          unnest(%1$s_0, %1$s_1) with ordinality element (label, plain, place)
        where array_position(%1$s_1, plain) = place group by plain, label) spelled
      group by plain
      """;

  private final FacetRequest request;
  private final String table;
  private final ListConditions conditions;
  private final FacetLinks links;

  FacetStatement(FacetRequest request) {
    this.request = request;
    this.table = request.definition().projection().kind().table();
    this.conditions = new ListConditions(request.definition(), request.list());
    this.links = new FacetLinks(request, conditions);
  }

  BoundSql sql() {
    List<String> tables = new ArrayList<>();
    tables.add("matched as (%s)".formatted(matched()));
    tables.add("tally as materialized (%s)".formatted(tally()));
    tables.addAll(links.tables());
    String counts =
        Stream.concat(Stream.of(TOTAL), request.facets().stream().map(this::counts))
            .collect(Collectors.joining(" union all "));
    Map<String, Object> values = new HashMap<>(conditions.bound());
    values.put("values", request.limit());
    return new BoundSql("with %s %s".formatted(String.join(", ", tables), counts), values);
  }

  private String counts(Facet facet) {
    return OF_FACET.formatted(facet.name(), values(facet), facet.order());
  }

  private String matched() {
    return Stream.concat(
            Stream.of(table + ".key"),
            request.facets().stream().flatMap(facet -> members(facet).stream()))
        .collect(Collectors.joining(", ", "select ", " from " + conditions.records()));
  }

  private List<String> members(Facet facet) {
    String member =
        facet.form() == Form.YEARS ? "cast(extract(year from %s) as int) as %s" : "%s as %s";
    List<String> names = names(facet);
    return IntStream.range(0, names.size())
        .mapToObj(at -> member.formatted(facet.members().get(at).on(table), names.get(at)))
        .toList();
  }

  private static List<String> names(Facet facet) {
    return IntStream.range(0, facet.members().size())
        .mapToObj(at -> facet.name() + "_" + at)
        .toList();
  }

  private String tally() {
    List<String> columns =
        request.facets().stream()
            .filter(facet -> facet.form() == Form.VALUE || facet.form() == Form.YEARS)
            .flatMap(facet -> names(facet).stream())
            .toList();
    String all = String.join(", ", columns);
    return columns.isEmpty()
        ? "select count(*) as n from matched"
        : "select %1$s, count(*) as n from matched group by %1$s".formatted(all);
  }

  private String values(Facet facet) {
    return switch (facet.form()) {
      case VALUE -> VALUE.formatted(facet.name());
      case YEARS -> YEARS.formatted(facet.name());
      case ELEMENTS -> ELEMENTS.formatted(facet.name());
      case LABELS -> LABELS.formatted(facet.name());
      case LINK -> links.values(facet);
    };
  }
}
