package org.entente.history;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;

/**
 * Publishes, as a metric, how far the feed lags behind the log while a long transaction holds it
 * up.
 */
@ApplicationScoped
class FeedLag {

  private static final BoundSql SECONDS =
      new BoundSql(
          """
          select coalesce(cast(extract(epoch from now() - min(at)) as bigint), 0) from change
          where era = (select max(number) from feed_era)
            and change.transaction >= pg_snapshot_xmin(pg_current_snapshot())
          """,
          Map.of());

  private final RowReader reader;

  FeedLag(RowReader reader) {
    this.reader = reader;
  }

  void register(@Observes StartupEvent started, MeterRegistry metrics) {
    Gauge.builder("entente.feed.lag", this, FeedLag::seconds)
        .baseUnit("seconds")
        .description("Age of the oldest recorded change that is not yet in the feed")
        .register(metrics);
  }

  private double seconds() {
    try {
      return reader.number(SECONDS);
    } catch (PersistenceException unavailable) {
      return Double.NaN;
    }
  }
}
