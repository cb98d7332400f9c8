package org.entente.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Opens the contract to pages of every origin, whatever the operator lists: tools in a browser read
 * it, and it has nothing but what is published.
 */
@ApplicationScoped
class ContractOrigins {

  private static final int FIRST = CrossOriginRequests.BEFORE_CORS + 1;
  private static final String A_DAY = "86400";

  void register(@Observes Filters filters) {
    filters.register(ContractOrigins::open, FIRST);
  }

  private static void open(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!PublishedContract.isAt(context.normalizedPath()) || !isCrossOrigin(request)) {
      context.next();
      return;
    }
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
            .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ETAG);
    if (isPreflight(request)) {
      response
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*")
          .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY)
          .setStatusCode(HttpResponseStatus.NO_CONTENT.code())
          .end();
    } else {
      request.headers().remove(HttpHeaders.ORIGIN);
      context.next();
    }
  }

  private static boolean isCrossOrigin(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.ORIGIN)
        && ReadOnlyPaths.READS.contains(request.method());
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }
}
