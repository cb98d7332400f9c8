package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.problem.ProblemType;

/** Rejects URLs and headers above the configured sizes. */
@ApplicationScoped
class RequestSize {

  private final ProblemResponder errors;
  private final long largestUrl;
  private final long largestHeaders;

  RequestSize(
      ProblemResponder errors,
      @ConfigProperty(name = "entente.limit.address") MemorySize url,
      @ConfigProperty(name = "entente.limit.headers") MemorySize headers) {
    this.errors = errors;
    this.largestUrl = url.asLongValue();
    this.largestHeaders = headers.asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS + 1).handler(this::check);
  }

  private void check(RoutingContext context) {
    if (context.request().uri().length() > largestUrl) {
      errors.answer(
          context,
          ProblemType.URI_TOO_LONG,
          "The URL must not exceed %d bytes.".formatted(largestUrl));
    } else if (size(context) > largestHeaders) {
      errors.answer(
          context,
          ProblemType.HEADERS_TOO_LARGE,
          "The headers must not exceed %d bytes in total.".formatted(largestHeaders));
    } else {
      context.next();
    }
  }

  private static long size(RoutingContext context) {
    long size = 0;
    for (Map.Entry<String, String> header : context.request().headers()) {
      size += header.getKey().length() + header.getValue().length();
    }
    return size;
  }
}
