package org.entente.event;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.PartialDate;

/**
 * The properties that events are counted by. Each count is the number of events in the list when
 * the value is added to the filters; an event with several years, countries or actors counts once
 * for each.
 */
enum Facet {
  TYPE("select type as value, null as label, sum(events) as events from tally group by type"),
  QUAD("select quad as value, null as label, sum(events) as events from tally group by quad"),
  YEAR(
      """
      select to_char(year, 'FM0000') as value, null as label, sum(events) as events
      from tally cross join lateral generate_series(first_year, last_year) year group by year
      """),
  COUNTRY(
      """
      select country as value, null as label, count(*) as events
      from country_of_event where country is not null group by country
      """),
  ACTOR(
      """
      select actor.id as value, actor.name as label, events from (
        select actor_key, count(*) as events from actor_of_event group by actor_key) counted
      join actor on actor.key = actor_key
      """);

  private final String counts;

  Facet(String counts) {
    this.counts = counts;
  }

  /** Parses a comma-separated list of facets; empty when one of them is unknown. */
  static Optional<Set<Facet>> parse(String raw) {
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    for (String name : raw.split(",", -1)) {
      Optional<Facet> facet =
          Arrays.stream(values()).filter(one -> one.parameter().equals(name)).findFirst();
      if (facet.isEmpty()) {
        return Optional.empty();
      }
      facets.add(facet.get());
    }
    return Optional.of(facets);
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns SQL for the most frequent values (of years: the latest) and the number of values. */
  String select() {
    return "(select '%s' as facet, value, cast(label as text) as label, cast(events as bigint) as events, count(*) over () as known from (%s) counted order by %s limit :values)"
        .formatted(name(), counts, this == YEAR ? "value desc" : "events desc, value");
  }

  /** Returns the filters with the value added. */
  Map<String, List<String>> narrow(Map<String, List<String>> filters, String value) {
    Map<String, List<String>> narrowed = new TreeMap<>(filters);
    if (this == YEAR) {
      PartialDate year = new PartialDate(value);
      narrowed.put("from", List.of(later(filters.get("from"), year)));
      narrowed.put("to", List.of(earlier(filters.get("to"), year)));
      return narrowed;
    }
    narrowed.merge(parameter(), List.of(value), Facet::both);
    return narrowed;
  }

  private static List<String> both(List<String> given, List<String> added) {
    return given.equals(added) ? given : Stream.concat(given.stream(), added.stream()).toList();
  }

  private static String later(List<String> given, PartialDate year) {
    return dates(given)
        .filter(date -> date.firstDay().isAfter(year.firstDay()))
        .reduce(year, (one, other) -> one.firstDay().isAfter(other.firstDay()) ? one : other)
        .text();
  }

  private static String earlier(List<String> given, PartialDate year) {
    return dates(given)
        .filter(date -> date.lastDay().isBefore(year.lastDay()))
        .reduce(year, (one, other) -> one.lastDay().isBefore(other.lastDay()) ? one : other)
        .text();
  }

  private static Stream<PartialDate> dates(List<String> given) {
    return given == null ? Stream.empty() : given.stream().map(PartialDate::new);
  }
}
