package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Percent-encodes URLs that arrive without it, as curl sends {@code q=日本}. */
@ApplicationScoped
class UnencodedUrls {

  /** What no URL may contain. The server reads each byte of a URL as one character. */
  private static final Pattern RAW_BYTE = Pattern.compile("[\\x80-\\xff\"<>\\\\^`{|}#]");

  /** The same, and the brackets that only a host may contain, which a path has not. */
  private static final Pattern RAW_BYTE_OF_PATH =
      Pattern.compile("[\\x80-\\xff\"<>\\\\^`{|}#\\[\\]]");

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS + 1).handler(UnencodedUrls::encode);
  }

  private static void encode(RoutingContext context) {
    String prefix = ForwardedPrefix.of(context.request());
    String url = context.request().uri().substring(prefix.length());
    Pattern raw = url.startsWith("/") ? RAW_BYTE_OF_PATH : RAW_BYTE;
    if (raw.matcher(url).find()) {
      context.reroute(
          raw.matcher(url).replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0))));
    } else {
      context.next();
    }
  }
}
