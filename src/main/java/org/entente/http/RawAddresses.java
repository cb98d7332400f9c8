package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Understands addresses whose letters were not percent-encoded, as curl sends {@code q=日本}. */
@ApplicationScoped
class RawAddresses {

  /** The server reads each byte of an address as one character. */
  private static final Pattern RAW_BYTE = Pattern.compile("[\\x80-\\xff]");

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS + 1).handler(RawAddresses::encode);
  }

  private static void encode(RoutingContext context) {
    String address = context.request().uri();
    if (RAW_BYTE.matcher(address).find()) {
      context.reroute(
          RAW_BYTE
              .matcher(address)
              .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0))));
    } else {
      context.next();
    }
  }
}
