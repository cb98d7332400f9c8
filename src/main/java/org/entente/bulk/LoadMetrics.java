package org.entente.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the lines that bulk loads read, and the records by outcome, as metrics. */
@ApplicationScoped
class LoadMetrics {

  private final Counter lines;
  private final Counter created;
  private final Counter updated;
  private final Counter unchanged;

  LoadMetrics(MeterRegistry metrics) {
    lines =
        Counter.builder("entente.load.lines")
            .description("Lines read by bulk loads, those that run or have failed included")
            .register(metrics);
    created = counter(metrics, "created");
    updated = counter(metrics, "updated");
    unchanged = counter(metrics, "unchanged");
  }

  private static Counter counter(MeterRegistry metrics, String outcome) {
    return Counter.builder("entente.load.records")
        .tag("outcome", outcome)
        .description("Records processed by bulk loads, by outcome")
        .register(metrics);
  }

  /** Counts lines while they are loaded, as the report comes only at the end. */
  void read(int count) {
    lines.increment(count);
  }

  void add(LoadReport report) {
    created.increment(report.created);
    updated.increment(report.updated);
    unchanged.increment(report.unchanged);
  }
}
