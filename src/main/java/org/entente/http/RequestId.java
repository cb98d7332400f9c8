package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives each request an id in its response and in the log: the client's own if it sends one. */
@ApplicationScoped
public class RequestId {

  public static final String HEADER = "X-Request-Id";
  private static final String LOGGED = "requestId";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS).handler(RequestId::assign);
  }

  private static void assign(RoutingContext context) {
    String sent = context.request().getHeader(HEADER);
    String id = sent != null && FORM.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    context.response().putHeader(HEADER, id);
    MDC.put(LOGGED, id);
    context.next();
  }
}
