package org.entente.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/**
 * The time of writes: that of the database, the same for all instances.
 *
 * <p>A moment is settled when no write can be committed any more that was made at or before it. A
 * transaction has its id before it takes the time of its writes, so all of its times are later than
 * its start, and a transaction that has no id yet takes only later ones.
 */
@ApplicationScoped
public class WriteClock {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration INTERVAL = Duration.ofMillis(20);
  private static final int MOST_WAITING = 4;

  private static final BoundSql NOW =
      BoundSql.of(
          """
          select case when pg_current_xact_id() is not null then clock_timestamp() end as at,
            (select cast(max(number) as text) from feed_era) as era
          """);

  private static final BoundSql OLDEST_WRITE =
      BoundSql.of(
          """
          select clock_timestamp() as now, (
            select min(xact_start) from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend'
              and backend_xid is not null) as oldest_write
          """);

  private final RowReader rows;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  WriteClock(RowReader rows) {
    this.rows = rows;
  }

  /**
   * The time of writes in the current transaction.
   *
   * @param era in which the database counts its transactions
   */
  public record Moment(Instant at, String era) {}

  public Moment now() {
    return rows.first(NOW, row -> new Moment(row.instant("at"), row.text("era"))).orElseThrow();
  }

  /** Waits until the present is settled. */
  void awaitPresent() {
    awaitSettled(state().instant("now"));
  }

  /**
   * Waits a little until the moment is settled.
   *
   * @throws ProblemException when it is in the future, or is not settled in time
   */
  void awaitSettled(Instant moment) {
    Row state = state();
    if (moment.isAfter(state.instant("now").plus(PATIENCE))) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(
              Violation.ofParameter("asOf", "value", "%s is in the future.".formatted(moment))));
    }
    if (!settled(moment, state) && !settledAfterWaiting(moment)) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          "A write that began before %s is still running and may change the answer; try again."
              .formatted(moment));
    }
  }

  private boolean settledAfterWaiting(Instant moment) {
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      boolean settled = false;
      while (!settled && System.nanoTime() < deadline) {
        TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
        settled = settled(moment, state());
      }
      return settled;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.release();
    }
  }

  private static boolean settled(Instant moment, Row state) {
    Instant oldestWrite = state.instant("oldest_write");
    return !moment.isAfter(state.instant("now"))
        && (oldestWrite == null || moment.isBefore(oldestWrite));
  }

  private Row state() {
    return rows.first(OLDEST_WRITE, row -> row).orElseThrow();
  }
}
