package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes browsers that use TLS require it from then on; they ignore the header without TLS. */
@ApplicationScoped
class HstsHeader {

  private static final String HEADER = "Strict-Transport-Security";
  private static final String FOR_A_YEAR = "max-age=31536000";

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS + 1).handler(HstsHeader::addHeader);
  }

  private static void addHeader(RoutingContext context) {
    if ("https".equals(context.request().scheme())) {
      context.response().putHeader(HEADER, FOR_A_YEAR);
    }
    context.next();
  }
}
