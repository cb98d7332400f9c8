package org.entente.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the number of metric series bounded: all unknown methods share one label. */
@ApplicationScoped
class MetricLabels {

  private static final String METHOD = "method";
  private static final Tag UNKNOWN = Tag.of(METHOD, "UNKNOWN");
  private static final Set<String> METHODS =
      HttpMethod.values().stream().map(HttpMethod::name).collect(Collectors.toSet());

  @Produces
  @Singleton
  MeterFilter methods() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id meter) {
        String method = meter.getTag(METHOD);
        return method == null || METHODS.contains(method) ? meter : meter.withTag(UNKNOWN);
      }
    };
  }
}
