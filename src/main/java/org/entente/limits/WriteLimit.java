package org.entente.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.http.ProblemResponder;

/** Limits how often a client may write. A bulk load counts as one write. */
@ApplicationScoped
class WriteLimit {

  private static final int AFTER_ADMISSION = 50;
  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final ProblemResponder errors;
  private final RateLimiter writes;

  WriteLimit(
      ProblemResponder errors, @ConfigProperty(name = "entente.limit.writes") long perMinute) {
    this.errors = errors;
    this.writes = new RateLimiter("writes", perMinute);
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_ADMISSION);
  }

  static boolean applies(HttpServerRequest request) {
    return WRITES.contains(request.method());
  }

  private void check(RoutingContext request) {
    if (!applies(request.request())) {
      request.next();
    } else if (writes.take(request)) {
      writes.addHeaders(request);
      request.next();
    } else {
      writes.refuse(request, errors, "Too many writes; try again later.");
    }
  }
}
