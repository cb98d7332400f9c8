package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.entente.problem.ProblemType;

/**
 * Rejects addresses that could be read in several ways, or not at all, before anything uses them.
 */
@ApplicationScoped
class RequestSyntax {

  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /**
   * Some servers and proxies take these for separators or ends, others for parts of a segment. No
   * resource has control characters in its path.
   */
  private static final Pattern AMBIGUOUS =
      Pattern.compile(";|%2[Ff]|%5[Cc]|%[01][0-9A-Fa-f]|%7[Ff]");

  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?i)https?://([a-z0-9_][a-z0-9._-]{0,254}|\\[[0-9a-f:.]{2,45}])(:[0-9]{1,5})?");

  private final ProblemResponder errors;

  RequestSyntax(ProblemResponder errors) {
    this.errors = errors;
  }

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS + 1).handler(context -> check(context, router));
  }

  private void check(RoutingContext context, Router router) {
    HttpServerRequest request = context.request();
    if (!encoded(request.uri())) {
      refuse(context, "The URL contains a percent sign that does not begin an encoded UTF-8 text.");
    } else if (!named(request) && request.version() == HttpVersion.HTTP_1_0) {
      router.handle(new AddressedRequest(request));
    } else if (!named(request)) {
      refuse(context, "The host or scheme, in Host or the headers of a proxy, is not valid.");
    } else if (AMBIGUOUS.matcher(request.path()).find()) {
      errors.answer(context, ProblemType.NOT_FOUND, "No resource exists at this path.");
    } else {
      context.next();
    }
  }

  private void refuse(RoutingContext context, String detail) {
    errors.answer(context, ProblemType.BAD_REQUEST, detail);
  }

  private static boolean encoded(String url) {
    if (url.indexOf('%') < 0) {
      return true;
    }
    if (BARE_PERCENT.matcher(url).find()) {
      return false;
    }
    // Decodes to one character for each byte, so that the bytes can be looked at.
    byte[] bytes =
        URLDecoder.decode(url, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /** Whether the request names the service in a way that addresses can begin with. */
  private static boolean named(HttpServerRequest request) {
    return ORIGIN.matcher(origin(request)).matches();
  }

  /** Returns the beginning of absolute addresses; empty where the headers cannot be read. */
  private static String origin(HttpServerRequest request) {
    try {
      HostAndPort authority = request.authority();
      return authority == null ? "" : request.scheme() + "://" + authority;
    } catch (IndexOutOfBoundsException unreadable) {
      return "";
    }
  }
}
