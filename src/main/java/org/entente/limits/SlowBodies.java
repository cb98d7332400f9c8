package org.entente.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Closes connections on which a body arrives too slowly, because each occupies a place. */
@ApplicationScoped
class SlowBodies {

  private static final int BEFORE_ADMISSION = 70;

  private final Duration period;
  private final long leastBytes;

  SlowBodies(
      @ConfigProperty(name = "entente.limit.body-period") Duration period,
      @ConfigProperty(name = "entente.limit.body-least") MemorySize least) {
    this.period = period;
    this.leastBytes = least.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, BEFORE_ADMISSION);
  }

  private void watch(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (WriteLimit.applies(request) && !request.isEnded()) {
      AtomicLong before = new AtomicLong();
      long timer =
          context.vertx().setPeriodic(period.toMillis(), again -> check(context, again, before));
      request.end().onComplete(all -> context.vertx().cancelTimer(timer));
    }
    context.next();
  }

  private void check(RoutingContext context, long timer, AtomicLong before) {
    long now = context.request().bytesRead();
    if (now - before.getAndSet(now) < leastBytes) {
      context.vertx().cancelTimer(timer);
      context.request().connection().close();
    }
  }
}
