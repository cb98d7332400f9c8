package org.entente.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Reads and discards the rest of a body that was answered early, such as one that is too large: a
 * client may read the response, and send its next request, only after it has sent the whole body.
 */
@ApplicationScoped
class UnreadBodies {

  private static final int FIRST = Integer.MIN_VALUE;

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(UnreadBodies::discardAfterAnswer);
  }

  private static void discardAfterAnswer(RoutingContext context) {
    context.addEndHandler(
        answered -> {
          if (answered.succeeded()) {
            discardRest(context.request());
          }
        });
    context.next();
  }

  /** Replaces the previous handler, which would keep the bytes. */
  private static void discardRest(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.handler(bytes -> {});
      request.resume();
    }
  }
}
