package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.entente.problem.ProblemType;

/** Rejects writes to the paths of Quarkus, some of which answer any method as they answer GET. */
@ApplicationScoped
class ReadOnlyPaths {

  static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final ProblemResponder errors;

  ReadOnlyPaths(ProblemResponder errors) {
    this.errors = errors;
  }

  /** The console of the development mode, which is below /q too, needs other methods. */
  void register(@Observes Router router) {
    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      router.route("/q/*").order(ROUTE_ORDER_HEADERS + 1).handler(this::check);
    }
  }

  private void check(RoutingContext context) {
    if (READS.contains(context.request().method())) {
      context.next();
    } else {
      context.response().putHeader("Allow", "GET, HEAD, OPTIONS");
      errors.answer(
          context, ProblemType.METHOD_NOT_ALLOWED, "This path can only be read, by GET or HEAD.");
    }
  }
}
