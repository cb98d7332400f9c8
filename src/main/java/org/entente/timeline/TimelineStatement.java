package org.entente.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.database.BoundSql;
import org.entente.model.PartialDate;
import org.entente.query.Expression;
import org.entente.query.LinkFilter;

/**
 * Builds the SQL of a timeline: it selects the first entries of each kind, and from these the first
 * entries of the page or export.
 *
 * <p>When events are filtered by actor, country or agreement, PostgreSQL reads the first links of
 * each value in the order of their index and joins the events to them.
 */
final class TimelineStatement {

  private static final String EVENT = "event";

  /**
   * A filter whose links select the events.
   *
   * @param filter the name of the parameter
   * @param column the column of the links that the filter compares
   * @param values the keys or codes to compare with, in SQL
   */
  private record Driver(String filter, LinkFilter links, String column, String values) {}

  private static final LinkFilter PARTICIPANTS =
      new LinkFilter(
          "event", "event_participants", List.of("first_day", "last_day", "coding"), List.of());

  private static final LinkFilter AGREEMENTS =
      new LinkFilter("event", "event_agreements", List.of("first_day", "last_day"), List.of());

  private static final List<Driver> DRIVERS =
      List.of(
          new Driver(TimelineRequest.ACTOR, PARTICIPANTS, "actor_key", TimelineConditions.ACTORS),
          new Driver(TimelineRequest.COUNTRY, PARTICIPANTS, "country", ":value"),
          new Driver(
              TimelineRequest.AGREEMENT,
              AGREEMENTS,
              "agreement_key",
              TimelineConditions.AGREEMENTS));

  private final TimelineRequest request;
  private final Optional<TimelinePosition> after;
  private final int rows;
  private final Map<String, Object> bound = new LinkedHashMap<>();

  private TimelineStatement(TimelineRequest request, Optional<TimelinePosition> after, int rows) {
    this.request = request;
    this.after = after;
    this.rows = rows;
  }

  /** Returns the statement for one entry more than the page shows. */
  static BoundSql page(TimelineRequest request, Optional<TimelinePosition> after) {
    return new TimelineStatement(request, after, request.limit() + 1).sql();
  }

  /** Returns the statement for all entries, or as many as the limit allows. */
  static BoundSql whole(TimelineRequest request) {
    return new TimelineStatement(request, Optional.empty(), request.limit()).sql();
  }

  private BoundSql sql() {
    String sql =
        request.kinds().stream()
                .flatMap(kind -> kind.sources.stream().map(source -> entries(kind, source)))
                .collect(Collectors.joining(") union all (", "select * from ((", ")) entries"))
            + order("day", "kind", "rank", "key", "position");
    return new BoundSql(sql, bound);
  }

  private String entries(EntryKind kind, EntrySource source) {
    return "select %s as day, %d as kind, %s as rank, %s as key, %s as position, %s from %s%s%s"
        .formatted(
            source.day().on(EVENT),
            kind.ordinal(),
            source.rank(),
            kind.key.on(EVENT),
            kind.position,
            kind.columns,
            source.from(),
            driver(kind, source)
                .map(one -> joinDriver(one, source))
                .orElseGet(() -> where(conditions(kind, source, ""))),
            order(
                source.day().on(EVENT),
                String.valueOf(kind.ordinal()),
                source.rank(),
                kind.key.on(EVENT),
                kind.position));
  }

  /** Returns the filter whose links are in the order of the entries. */
  private Optional<Driver> driver(EntryKind kind, EntrySource source) {
    return DRIVERS.stream()
        .filter(one -> kind == EntryKind.EVENT && source.day().equals(kind.firstDay))
        .filter(one -> request.filters().containsKey(one.filter()))
        .findFirst();
  }

  /** Joins the first events that the links of any of the values lead to. */
  private String joinDriver(Driver driver, EntrySource source) {
    List<List<String>> given = request.filters().get(driver.filter());
    List<String> ofLink = new ArrayList<>();
    ofLink.add("link.%s = wanted.value".formatted(driver.column()));
    conditions(EntryKind.EVENT, source, driver.filter())
        .forEach(condition -> ofLink.add(driver.links().onLinkOrRecord(condition)));
    for (List<String> also : given.subList(1, given.size())) {
      ofLink.add(bound(EntryKind.EVENT.condition(driver.filter(), also), also).on(EVENT));
    }
    return " "
        + """
        join (select distinct links.event_key from unnest(%s) wanted (value)
          cross join lateral (
            select distinct link.first_day, link.event_key from %s link
            join event on event.key = link.event_key where %s%s) links) found
          on found.event_key = event.key\
        """
            .formatted(
                bound(Expression.of(driver.values()), given.get(0)).template(),
                driver.links().table(),
                String.join(" and ", ofLink),
                order("link.first_day", "0", "link.event_key", "0"));
  }

  /**
   * @param except the name of a filter to leave out
   */
  private List<Expression> conditions(EntryKind kind, EntrySource source, String except) {
    List<Expression> conditions = new ArrayList<>(source.conditions());
    request
        .filters()
        .forEach(
            (name, given) -> {
              if (kind.takes(name) && !name.equals(except)) {
                given.forEach(
                    values -> conditions.add(bound(kind.condition(name, values), values)));
              }
            });
    request
        .from()
        .map(PartialDate::firstDay)
        .ifPresent(day -> conditions.add(bound(kind.lastDay, " >= :value", day)));
    request
        .to()
        .map(PartialDate::lastDay)
        .ifPresent(day -> conditions.add(bound(kind.firstDay, " <= :value", day)));
    after.ifPresent(position -> conditions.addAll(afterPosition(kind, source, position)));
    return conditions;
  }

  /** Compares the day separately, so that an index scan starts at it. */
  private List<Expression> afterPosition(
      EntryKind kind, EntrySource source, TimelinePosition position) {
    String beyond = request.descending() ? "<" : ">";
    String day = "cast(:%s as date)".formatted(bind(position.day()));
    return List.of(
        Expression.of("%s %s= %s".formatted(source.day().template(), beyond, day)),
        Expression.of(
            "(%s, %d, %s, %s, %s) %s (%s, %d, %d, %d, %d)"
                .formatted(
                    source.day().template(),
                    kind.ordinal(),
                    source.rank(),
                    kind.key.template(),
                    kind.position,
                    beyond,
                    day,
                    position.kind(),
                    position.rank(),
                    position.key(),
                    position.position())));
  }

  /** Leaves out keys that are constant, because PostgreSQL reads a number as a column position. */
  private String order(String... keys) {
    String direction = request.descending() ? " desc" : "";
    return Arrays.stream(keys)
        .filter(key -> !key.matches("\\d+"))
        .map(key -> key + direction)
        .collect(Collectors.joining(", ", " order by ", " limit " + rows));
  }

  private Expression bound(Expression left, String comparison, Object value) {
    return bound(Expression.of(left.template() + comparison), value);
  }

  /** Binds the value, unless the condition contains its values as literals. */
  private Expression bound(Expression condition, Object value) {
    return condition.bindsValue() ? condition.bound(bind(value)) : condition;
  }

  private String bind(Object value) {
    String name = "value" + bound.size();
    bound.put(name, value);
    return name;
  }

  private static String where(List<Expression> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(condition -> condition.on(EVENT))
            .collect(Collectors.joining(" and ", " where ", ""));
  }
}
