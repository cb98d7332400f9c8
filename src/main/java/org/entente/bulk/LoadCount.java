package org.entente.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what is loaded, for those who watch the service. */
@ApplicationScoped
class LoadCount {

  private final Counter created;
  private final Counter updated;
  private final Counter unchanged;

  LoadCount(MeterRegistry metrics) {
    created = counter(metrics, "created");
    updated = counter(metrics, "updated");
    unchanged = counter(metrics, "unchanged");
  }

  private static Counter counter(MeterRegistry metrics, String outcome) {
    return Counter.builder("entente.load.records")
        .tag("outcome", outcome)
        .description("The records that loads of many brought")
        .register(metrics);
  }

  void add(Report report) {
    created.increment(report.created);
    updated.increment(report.updated);
    unchanged.increment(report.unchanged);
  }
}
