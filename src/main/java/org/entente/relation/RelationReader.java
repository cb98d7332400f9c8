package org.entente.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.database.BoundSql;
import org.entente.database.PlannerSettings;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.event.Coding;
import org.entente.event.Quad;
import org.entente.model.PartialDate;

/**
 * Reads the counts of events between two sides. PostgreSQL merges the participants of both sides
 * from indexes in the order of day and event, and does not read the table of events.
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
          and a.starts_by <= :to
        group by a.first_day, a.event_key, a.starts_by, a.quad, a.score, a.score_scale),
      placed as (
        select *, date_trunc(:interval, cast(first_day as timestamp)) as began,
          date_trunc(:interval, cast(starts_by as timestamp)) as began_by from shared)
      select cast(case when began = began_by then began end as date) as bucket,
        score_scale, count(*) as n, sum(score) as sum, min(score) as min, max(score) as max,
        count(*) filter (where quad = 'VERBAL_COOPERATION') as verbal_cooperation,
        count(*) filter (where quad = 'MATERIAL_COOPERATION') as material_cooperation,
        count(*) filter (where quad = 'VERBAL_CONFLICT') as verbal_conflict,
        count(*) filter (where quad = 'MATERIAL_CONFLICT') as material_conflict,
        count(*) filter (where a_acts and b_is_met and not b_acts) as a_to_b,
        count(*) filter (where b_acts and a_is_met and not a_acts) as b_to_a,
        count(*) filter (where a_acts and b_acts) as mutual
      from placed group by bucket, score_scale
      """;

  private final RowReader rows;

  RelationReader(RowReader rows) {
    this.rows = rows;
  }

  /**
   * Reads the counts of each bucket and scale. It extends the period to whole years, so that events
   * dated only by year can be counted as unplaced, and leaves out what may have begun after it.
   */
  @Transactional
  List<Series.BucketCounts> read(Side a, Side b, RelationRequest request) {
    PlannerSettings.withMergeJoins(rows);
    String read =
        READ.formatted(
            a.column(),
            b.column(),
            Coding.condition("a.coding", request.coding()),
            Coding.condition("b.coding", request.coding()));
    return rows.list(
        BoundSql.of(read)
            .with("a", a.value())
            .with("b", b.value())
            .with("interval", request.interval().parameter())
            .with(
                "from",
                request
                    .from()
                    .map(RelationRequest::firstYear)
                    .map(PartialDate::firstDay)
                    .orElse(EARLIEST))
            .with(
                "to",
                request
                    .to()
                    .map(RelationRequest::lastYear)
                    .map(PartialDate::lastDay)
                    .orElse(LATEST)),
        RelationReader::bucket);
  }

  private static Series.BucketCounts bucket(Row row) {
    long n = row.number("n");
    Map<Quad, Long> quads = new EnumMap<>(Quad.class);
    for (Quad quad : Quad.values()) {
      quads.put(quad, row.number(quad.name().toLowerCase(Locale.ROOT)));
    }
    EventCounts.Score score =
        new EventCounts.Score(
            row.text("score_scale"), n, row.decimal("sum"), row.decimal("min"), row.decimal("max"));
    return new Series.BucketCounts(
        row.day("bucket"), new EventCounts(n, quads, List.of(score), direction(row, n)));
  }

  private static EventCounts.Direction direction(Row row, long n) {
    long aToB = row.number("a_to_b");
    long bToA = row.number("b_to_a");
    long mutual = row.number("mutual");
    return new EventCounts.Direction(aToB, bToA, mutual, n - aToB - bToA - mutual);
  }
}
