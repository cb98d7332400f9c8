package org.entente.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Reads what is left of a body that was answered before it had come whole, as one that is too large
 * is: the client may read the answer only when it has sent all, and its next request comes after.
 */
@ApplicationScoped
class UnreadBodies {

  private static final int FIRST = Integer.MIN_VALUE;

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(UnreadBodies::await);
  }

  private static void await(RoutingContext context) {
    context.addEndHandler(
        answered -> {
          if (answered.succeeded()) {
            readInVain(context.request());
          }
        });
    context.next();
  }

  /** The handler of before would keep what it is given. */
  private static void readInVain(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.handler(bytes -> {});
      request.resume();
    }
  }
}
