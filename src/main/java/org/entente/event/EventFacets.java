package org.entente.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.database.Planning;
import org.entente.http.Addresses;
import org.entente.http.QueryParameters;
import org.entente.http.Selection;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Counts the events that filters select, with one statement. */
@ApplicationScoped
public class EventFacets {

  private static final int DEFAULT_VALUES = 20;
  private static final int MOST_VALUES = 200;

  /** From the few facts of each event that an index holds. */
  private static final String TALLY =
      """
      with matched as (
        select event.key, event.type, event.quad, event.first_day, event.last_day from %s),
      tally as materialized (
        select type, quad, count(*) as events,
          cast(extract(year from first_day) as int) as first_year,
          cast(extract(year from last_day) as int) as last_year
        from matched group by type, quad, first_year, last_year)""";

  /** In the order of an index, where only the coding is asked for. */
  private static final String VALUES_OF_ALL =
      """
      select distinct on (%1$s, first_day, event_key) %1$s from event_participants
      where %2$s order by %1$s, first_day desc, event_key desc""";

  private static final String PARTS =
      """
      select part.* from matched cross join lateral (
        select event_key, actor_key, country, role from event_participants
        where event_key = matched.key offset 0) part""";

  private static final String VALUES = "select distinct event_key, %s from part%s";

  private static final String IN_ROLES = " where role = any(:role)";

  private final Session session;

  EventFacets(Session session) {
    this.session = session;
  }

  /**
   * @param total how many events there are
   * @param href the list of them
   * @param facets by the name of the facet
   */
  public record Facets(long total, String href, Map<String, Values> facets) {}

  /**
   * @param omitted how many further values there are
   */
  public record Values(List<Count> values, long omitted) {}

  /**
   * @param label what people call the value, where it is an id
   * @param href the list of the events that were counted
   */
  public record Count(String value, String label, long count, String href) {}

  @Transactional
  public Facets of(UriInfo uri) {
    Selection selection = Selection.of(EventFilter.LISTING, uri, List.of("facet", "limit"));
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    Set<Facet> asked =
        parameters
            .single("facet", "one or several of type, quad, year, country, actor", Facet::parse)
            .orElseGet(() -> EnumSet.allOf(Facet.class));
    int limit = parameters.number("limit", 1, MOST_VALUES).orElse(DEFAULT_VALUES);
    parameters.refuseWrong();
    return facets(selection, asked, rows(selection, asked, limit));
  }

  private List<Tuple> rows(Selection selection, Set<Facet> asked, int limit) {
    Planning.forValues(session);
    String statement = statement(selection, asked);
    NativeQuery<Tuple> query = session.createNativeQuery(statement, Tuple.class);
    selection.bound().forEach(query::setParameter);
    query.setParameter("values", limit);
    if (statement.contains(IN_ROLES)) {
      query.setParameter("role", words(selection, "role"));
    }
    return query.getResultList();
  }

  private static String statement(Selection selection, Set<Facet> asked) {
    StringBuilder statement = new StringBuilder(TALLY.formatted(selection.from()));
    boolean all = onlyCoding(selection);
    boolean ofParts = asked.contains(Facet.COUNTRY) || asked.contains(Facet.ACTOR);
    if (ofParts && !all) {
      statement.append(", part as materialized (").append(PARTS).append(")");
    }
    if (asked.contains(Facet.COUNTRY)) {
      String countries = all ? ofAll(selection, "country") : VALUES.formatted("country", "");
      statement.append(", country_of_event as (").append(countries).append(")");
    }
    if (asked.contains(Facet.ACTOR)) {
      String roles = selection.filters().containsKey("role") ? IN_ROLES : "";
      String actors = all ? ofAll(selection, "actor_key") : VALUES.formatted("actor_key", roles);
      statement.append(", actor_of_event as (").append(actors).append(")");
    }
    statement.append(
        " select cast(null as text), null, null, coalesce(sum(events), 0), 1 from tally");
    asked.forEach(facet -> statement.append(" union all ").append(facet.select()));
    return statement.toString();
  }

  private static boolean onlyCoding(Selection selection) {
    Map<String, List<String>> filters = selection.filters();
    return filters.size() == 1 && filters.get("coding").size() == 1;
  }

  private static String ofAll(Selection selection, String column) {
    return VALUES_OF_ALL.formatted(column, Coding.condition("coding", words(selection, "coding")));
  }

  private static String[] words(Selection selection, String filter) {
    return String.join(",", selection.filters().get(filter)).split(",");
  }

  private static Facets facets(Selection selection, Set<Facet> asked, List<Tuple> rows) {
    Map<String, Values> facets = new LinkedHashMap<>();
    for (Facet facet : asked) {
      List<Tuple> own =
          rows.stream().filter(row -> facet.name().equals(row.get(0, String.class))).toList();
      long known = own.isEmpty() ? 0 : number(own.get(0), 4);
      facets.put(
          facet.parameter(),
          new Values(
              own.stream().map(row -> count(selection, facet, row)).toList(), known - own.size()));
    }
    long total =
        rows.stream().filter(row -> row.get(0) == null).mapToLong(row -> number(row, 3)).sum();
    return new Facets(total, Addresses.of("/events", selection.filters()), facets);
  }

  private static Count count(Selection selection, Facet facet, Tuple row) {
    String value = row.get(1, String.class);
    return new Count(
        value,
        row.get(2, String.class),
        number(row, 3),
        Addresses.of("/events", facet.narrow(selection.filters(), value)));
  }

  private static long number(Tuple row, int column) {
    return ((Number) row.get(column)).longValue();
  }
}
