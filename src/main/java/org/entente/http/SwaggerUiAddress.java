package org.entente.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Leads to Swagger UI by a relative address, which also holds behind a proxy that adds a prefix:
 * Quarkus' own redirect is absolute.
 */
@ApplicationScoped
class SwaggerUiAddress {

  private static final String PATH = "/q/swagger-ui";
  private static final String FOLDER = "swagger-ui/";
  private static final int AFTER_FILTERS = -1;

  void register(@Observes Router router) {
    router
        .route(PATH)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(AFTER_FILTERS)
        .handler(SwaggerUiAddress::redirect);
  }

  private static void redirect(RoutingContext context) {
    if (!context.normalizedPath().equals(PATH)) {
      context.next();
      return;
    }
    context
        .response()
        .setStatusCode(HttpResponseStatus.FOUND.code())
        .putHeader(HttpHeaders.LOCATION, FOLDER)
        .end();
  }
}
