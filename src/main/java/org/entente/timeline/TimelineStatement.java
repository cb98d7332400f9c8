package org.entente.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.record.PartialDate;

/**
 * The SQL of a page of a timeline: the first entries of each kind, and of these the first ones.
 *
 * <p>Events are found by the links of the actor, country or agreement that is asked for, in the
 * order of the index that these have: for each of the values its first events.
 */
final class TimelineStatement {

  /**
   * The links that events are found by: the filter, the table and the column, and the keys.
   *
   * @param carried columns of the event that the links have too
   */
  private record Driver(
      String filter, String table, String column, String values, List<String> carried) {

    Driver(String filter, String table, String column, String values) {
      this(filter, table, column, values, List.of("first_day", "last_day"));
    }

    static Driver ofParticipants(String filter, String column, String values) {
      return new Driver(
          filter, "event_participants", column, values, List.of("first_day", "last_day", "coding"));
    }

    String onLink(String sql) {
      String said = sql;
      for (String column : carried) {
        said = said.replace("event." + column, "link." + column);
      }
      return said;
    }
  }

  private static final List<Driver> DRIVERS =
      List.of(
          Driver.ofParticipants(TimelineRequest.ACTOR, "actor_key", Selected.ACTORS),
          Driver.ofParticipants(TimelineRequest.COUNTRY, "country", ":value"),
          new Driver(
              TimelineRequest.AGREEMENT, "event_agreements", "agreement_key", Selected.AGREEMENTS));

  private final TimelineRequest request;
  private final Optional<TimelinePosition> after;
  private final Map<String, Object> bound = new LinkedHashMap<>();

  TimelineStatement(TimelineRequest request, Optional<TimelinePosition> after) {
    this.request = request;
    this.after = after;
  }

  Map<String, Object> bound() {
    return bound;
  }

  String sql() {
    return request.kinds().stream()
            .map(kind -> "(" + entries(kind) + ")")
            .collect(Collectors.joining(" union all ", "select * from (", ") entries"))
        + order("day", "kind", "key", "position");
  }

  private String entries(EntryKind kind) {
    Optional<Driver> driver =
        DRIVERS.stream()
            .filter(one -> kind == EntryKind.EVENT && request.filters().containsKey(one.filter()))
            .findFirst();
    return "select %s as day, %d as kind, %s as key, %s as position, %s from %s%s%s"
        .formatted(
            kind.firstDay,
            kind.ordinal(),
            kind.key,
            kind.position,
            kind.told,
            kind.from,
            driver.map(this::found).orElseGet(() -> where(conditions(kind, ""))),
            order(kind.firstDay, String.valueOf(kind.ordinal()), kind.key, kind.position));
  }

  /** Joins the events that the links of any of the values lead to first. */
  private String found(Driver driver) {
    List<String> conditions = conditions(EntryKind.EVENT, driver.filter());
    conditions.replaceAll(driver::onLink);
    List<String[]> asked = request.filters().get(driver.filter());
    conditions.add(0, "link.%s = wanted.value".formatted(driver.column()));
    for (String[] also : asked.subList(1, asked.size())) {
      conditions.add(condition(EntryKind.EVENT.condition(driver.filter(), also), also));
    }
    return " "
        + """
        join (select distinct links.event_key from unnest(%s) wanted (value)
          cross join lateral (
            select distinct link.first_day, link.event_key from %s link
            join event on event.key = link.event_key%s%s) links) found
          on found.event_key = event.key"""
            .formatted(
                condition(driver.values(), asked.get(0)),
                driver.table(),
                where(conditions),
                order("link.first_day", "0", "link.event_key", "0"));
  }

  /**
   * @param but a filter that is taken care of already
   */
  private List<String> conditions(EntryKind kind, String but) {
    List<String> conditions = new ArrayList<>();
    request
        .filters()
        .forEach(
            (name, asked) -> {
              if (kind.takes(name) && !name.equals(but)) {
                asked.forEach(
                    values -> conditions.add(condition(kind.condition(name, values), values)));
              }
            });
    request
        .from()
        .map(PartialDate::firstDay)
        .ifPresent(day -> conditions.add(condition(kind.lastDay + " >= :value", day)));
    request
        .to()
        .map(PartialDate::lastDay)
        .ifPresent(day -> conditions.add(condition(kind.firstDay + " <= :value", day)));
    after.ifPresent(position -> conditions.addAll(behind(kind, position)));
    return conditions;
  }

  /** The day apart, so that an index begins there. */
  private List<String> behind(EntryKind kind, TimelinePosition position) {
    String beyond = request.descending() ? "<" : ">";
    String day = "cast(:%s as date)".formatted(bind(position.day()));
    return List.of(
        "%s %s= %s".formatted(kind.firstDay, beyond, day),
        "(%s, %d, %s, %s) %s (%s, %d, %d, %d)"
            .formatted(
                kind.firstDay,
                kind.ordinal(),
                kind.key,
                kind.position,
                beyond,
                day,
                position.kind(),
                position.key(),
                position.position()));
  }

  private String order(String... keys) {
    String direction = request.descending() ? " desc" : "";
    return Arrays.stream(keys)
        .filter(key -> !key.matches("\\d+"))
        .map(key -> key + direction)
        .collect(Collectors.joining(", ", " order by ", " limit " + (request.limit() + 1)));
  }

  private String condition(String sql, Object value) {
    return sql.contains(":value") ? sql.replace(":value", ":" + bind(value)) : sql;
  }

  private String bind(Object value) {
    String name = "value" + bound.size();
    bound.put(name, value);
    return name;
  }

  private static String where(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
