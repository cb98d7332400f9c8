package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses addresses and headers that no client has reason to send. */
@ApplicationScoped
class RequestSize {

  private final ServerErrors errors;
  private final long address;
  private final long headers;

  RequestSize(
      ServerErrors errors,
      @ConfigProperty(name = "entente.limit.address") MemorySize address,
      @ConfigProperty(name = "entente.limit.headers") MemorySize headers) {
    this.errors = errors;
    this.address = address.asLongValue();
    this.headers = headers.asLongValue();
  }

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS + 1).handler(this::check);
  }

  private void check(RoutingContext context) {
    if (context.request().uri().length() > address) {
      errors.answer(
          context,
          ProblemType.URI_TOO_LONG,
          "An address may have at most %d bytes.".formatted(address));
    } else if (size(context) > headers) {
      errors.answer(
          context,
          ProblemType.HEADERS_TOO_LARGE,
          "The headers may have at most %d bytes together.".formatted(headers));
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
