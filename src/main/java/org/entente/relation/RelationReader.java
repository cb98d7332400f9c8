package org.entente.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.database.Planning;
import org.entente.event.Coding;
import org.entente.event.Quad;
import org.hibernate.Session;

/**
 * Reads what passed between two sides. Both sides' participations come from indexes in one order,
 * by day and event, and are merged, so that no event is visited.
 *
 * <p>An actor acts as ACTOR or HOST and is acted upon as RECIPIENT or AFFECTED.
 */
@ApplicationScoped
class RelationReader {

  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private static final String READ =
      """
      with shared as (
        select a.first_day, a.event_key, a.starts_by, a.quad, a.score, a.score_scale,
          bool_or(a.role in ('ACTOR', 'HOST')) as a_acts,
          bool_or(a.role in ('RECIPIENT', 'AFFECTED')) as a_is_met,
          bool_or(b.role in ('ACTOR', 'HOST')) as b_acts,
          bool_or(b.role in ('RECIPIENT', 'AFFECTED')) as b_is_met
        from event_participants a
        join event_participants b on b.first_day = a.first_day and b.event_key = a.event_key
        where a.%s = :a and b.%s = :b and %s and %s
          and a.first_day between :from and :to and b.first_day between :from and :to
        group by a.first_day, a.event_key, a.starts_by, a.quad, a.score, a.score_scale),
      placed as (
        select *, date_trunc(:interval, cast(first_day as timestamp)) as began,
          date_trunc(:interval, cast(starts_by as timestamp)) as began_by from shared)
      select cast(case when began = began_by then began end as date) as bucket,
        score_scale, count(*), sum(score), min(score), max(score),
        count(*) filter (where quad = 'VERBAL_COOPERATION'),
        count(*) filter (where quad = 'MATERIAL_COOPERATION'),
        count(*) filter (where quad = 'VERBAL_CONFLICT'),
        count(*) filter (where quad = 'MATERIAL_CONFLICT'),
        count(*) filter (where a_acts and b_is_met and not b_acts),
        count(*) filter (where b_acts and a_is_met and not a_acts),
        count(*) filter (where a_acts and b_acts)
      from placed group by bucket, score_scale
      """;

  private static final int FIRST_QUAD = 6;
  private static final int FIRST_DIRECTION = 10;

  private final Session session;

  RelationReader(Session session) {
    this.session = session;
  }

  /** Of whole years, as what is dated by its year is told apart. */
  @Transactional
  List<Series.Reading> read(Side a, Side b, RelationRequest request) {
    Planning.withMergeJoins(session);
    String read =
        READ.formatted(
            a.column(),
            b.column(),
            Coding.condition("a.coding", request.coding()),
            Coding.condition("b.coding", request.coding()));
    return session
        .createNativeQuery(read, Tuple.class)
        .setParameter("a", a.value())
        .setParameter("b", b.value())
        .setParameter("interval", request.interval().word())
        .setParameter("from", request.from().map(date -> date.year().firstDay()).orElse(EARLIEST))
        .setParameter("to", request.to().map(date -> date.year().lastDay()).orElse(LATEST))
        .getResultStream()
        .map(RelationReader::reading)
        .toList();
  }

  private static Series.Reading reading(Tuple row) {
    long n = row.get(2, Long.class);
    Map<Quad, Long> quads = new EnumMap<>(Quad.class);
    for (Quad quad : Quad.values()) {
      quads.put(quad, row.get(FIRST_QUAD + quad.ordinal(), Long.class));
    }
    Tally.Score score =
        new Tally.Score(
            row.get(1, String.class),
            n,
            row.get(3, Double.class),
            row.get(4, Double.class),
            row.get(5, Double.class));
    return new Series.Reading(
        row.get(0, LocalDate.class), new Tally(n, quads, List.of(score), direction(row, n)));
  }

  private static Tally.Direction direction(Tuple row, long n) {
    long aToB = row.get(FIRST_DIRECTION, Long.class);
    long bToA = row.get(FIRST_DIRECTION + 1, Long.class);
    long mutual = row.get(FIRST_DIRECTION + 2, Long.class);
    return new Tally.Direction(aToB, bToA, mutual, n - aToB - bToA - mutual);
  }
}
