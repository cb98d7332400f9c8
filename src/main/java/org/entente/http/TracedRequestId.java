package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds the id of a request to its trace, under OpenTelemetry's name for a header. */
@ApplicationScoped
class TracedRequestId {

  private static final AttributeKey<List<String>> ATTRIBUTE =
      AttributeKey.stringArrayKey(
          "http.response.header." + RequestId.HEADER.toLowerCase(Locale.ROOT));

  private final boolean untraced;

  TracedRequestId(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean untraced) {
    this.untraced = untraced;
  }

  void register(@Observes Router router) {
    if (!untraced) {
      // Runs after RequestId, which sets the header.
      router.route().order(ROUTE_ORDER_HEADERS + 1).handler(TracedRequestId::addAttribute);
    }
  }

  private static void addAttribute(RoutingContext context) {
    Span.current()
        .setAttribute(ATTRIBUTE, List.of(context.response().headers().get(RequestId.HEADER)));
    context.next();
  }
}
