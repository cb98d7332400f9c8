package org.entente.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leads to Swagger UI by a relative address, which also holds behind a proxy that adds a prefix,
 * and compresses its files: Quarkus' own redirect is absolute, and it sends these files as they
 * are.
 */
@ApplicationScoped
class SwaggerUi {

  private static final String PATH = "/q/swagger-ui";
  private static final String FOLDER = "swagger-ui/";
  private static final int AFTER_FILTERS = -1;

  private final Set<String> compressed;

  SwaggerUi(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> compressed) {
    this.compressed = compressed;
  }

  void register(@Observes Router router) {
    router
        .route(PATH)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(AFTER_FILTERS)
        .handler(SwaggerUi::redirect);
    router.route(PATH + "/*").order(AFTER_FILTERS).handler(this::compress);
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

  private void compress(RoutingContext context) {
    context.addHeadersEndHandler(
        sent -> HttpCompressionHandler.compressIfNeeded(context, compressed));
    context.next();
  }
}
