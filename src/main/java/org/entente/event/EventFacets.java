package org.entente.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.database.BoundSql;
import org.entente.database.PlannerSettings;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.http.QueryParameters;
import org.entente.http.Urls;
import org.entente.problem.ProblemException;
import org.entente.query.SelectedRecords;

/** Counts the selected events by facet, with one statement. */
@ApplicationScoped
public class EventFacets {

  private static final int DEFAULT_VALUES = 20;

  /** Reads only columns that an index on the key of events includes. */
  private static final String TALLY =
      """
      with matched as (
        select event.key, event.type, event.quad, event.first_day, event.last_day from %s),
      tally as materialized (
        select type, quad, count(*) as events,
          cast(extract(year from first_day) as int) as first_year,
          cast(extract(year from last_day) as int) as last_year
        from matched group by type, quad, first_year, last_year)\
      """;

  /** Reads participants in the order of an index; used when the coding is the only filter. */
  private static final String VALUES_OF_ALL =
      """
      select distinct on (%1$s, first_day, event_key) %1$s from event_participants
      where %2$s order by %1$s, first_day desc, event_key desc\
      """;

  private static final String PARTS =
      """
      select part.* from matched cross join lateral (
        select event_key, actor_key, country, role from event_participants
        where event_key = matched.key offset 0) part\
      """;

  private static final String VALUES = "select distinct event_key, %s from part%s";

  private static final String IN_ROLES = " where role = any(:role)";

  private final RowReader rows;

  EventFacets(RowReader rows) {
    this.rows = rows;
  }

  /**
   * The counts of all requested facets.
   *
   * @param total the number of selected events
   * @param href the URL of their list
   * @param facets by the name of the facet
   */
  public record Facets(long total, String href, Map<String, Values> facets) {}

  /**
   * The most frequent values of a facet.
   *
   * @param omitted the number of values left out
   */
  public record Values(List<Count> values, long omitted) {}

  /**
   * The number of events with one value.
   *
   * @param label the name of the actor when the value is an id; otherwise null
   * @param href the URL of the list of the counted events
   */
  public record Count(String value, String label, long count, String href) {}

  /**
   * Counts the events that the query parameters select.
   *
   * @throws ProblemException when a parameter is unknown or its value is not valid
   */
  @Transactional
  public Facets of(UriInfo uri) {
    SelectedRecords selection =
        SelectedRecords.of(EventListDefinition.EVENTS, uri, List.of("facet", "limit"));
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    Set<Facet> requested =
        parameters
            .single("facet", "one or more of type, quad, year, country, actor", Facet::parse)
            .orElseGet(() -> EnumSet.allOf(Facet.class));
    int limit = parameters.limit(DEFAULT_VALUES);
    parameters.refuseWrong();
    return facets(selection, requested, count(selection, requested, limit));
  }

  private List<Row> count(SelectedRecords selection, Set<Facet> requested, int limit) {
    PlannerSettings.forValues(rows);
    String statement = statement(selection, requested);
    Map<String, Object> values = new HashMap<>(selection.values());
    values.put("values", limit);
    if (statement.contains(IN_ROLES)) {
      values.put("role", filterValues(selection, "role"));
    }
    return rows.list(new BoundSql(statement, values), row -> row);
  }

  private static String statement(SelectedRecords selection, Set<Facet> requested) {
    StringBuilder statement = new StringBuilder(TALLY.formatted(selection.from()));
    boolean all = onlyCodingIsFiltered(selection);
    boolean ofParts = requested.contains(Facet.COUNTRY) || requested.contains(Facet.ACTOR);
    if (ofParts && !all) {
      statement.append(", part as materialized (").append(PARTS).append(")");
    }
    if (requested.contains(Facet.COUNTRY)) {
      String countries = all ? ofAll(selection, "country") : VALUES.formatted("country", "");
      statement.append(", country_of_event as (").append(countries).append(")");
    }
    if (requested.contains(Facet.ACTOR)) {
      String roles = selection.filters().containsKey("role") ? IN_ROLES : "";
      String actors = all ? ofAll(selection, "actor_key") : VALUES.formatted("actor_key", roles);
      statement.append(", actor_of_event as (").append(actors).append(")");
    }
    statement.append(
        " select cast(null as text) as facet, null as value, null as label,"
            + " cast(coalesce(sum(events), 0) as bigint) as events, cast(1 as bigint) as known from"
            + " tally");
    requested.forEach(facet -> statement.append(" union all ").append(facet.select()));
    return statement.toString();
  }

  private static boolean onlyCodingIsFiltered(SelectedRecords selection) {
    Map<String, List<String>> filters = selection.filters();
    return filters.size() == 1 && filters.get("coding").size() == 1;
  }

  private static String ofAll(SelectedRecords selection, String column) {
    return VALUES_OF_ALL.formatted(
        column, Coding.condition("coding", filterValues(selection, "coding")));
  }

  private static List<String> filterValues(SelectedRecords selection, String filter) {
    return selection.valuesOf(filter);
  }

  private static Facets facets(SelectedRecords selection, Set<Facet> requested, List<Row> rows) {
    Map<String, Values> facets = new LinkedHashMap<>();
    for (Facet facet : requested) {
      List<Row> own = rows.stream().filter(row -> facet.name().equals(row.text("facet"))).toList();
      long known = own.isEmpty() ? 0 : own.get(0).number("known");
      facets.put(
          facet.parameter(),
          new Values(
              own.stream().map(row -> count(selection, facet, row)).toList(), known - own.size()));
    }
    long total =
        rows.stream()
            .filter(row -> row.text("facet") == null)
            .mapToLong(row -> row.number("events"))
            .sum();
    return new Facets(total, Urls.of("/events", selection.filters()), facets);
  }

  private static Count count(SelectedRecords selection, Facet facet, Row row) {
    String value = row.text("value");
    return new Count(
        value,
        row.text("label"),
        row.number("events"),
        Urls.of("/events", facet.narrow(selection.filters(), value)));
  }
}
