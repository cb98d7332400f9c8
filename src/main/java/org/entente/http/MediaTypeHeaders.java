package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Leaves in the headers only media types that are well formed: an {@code Accept} without any counts
 * as absent, and so does a malformed {@code Content-Type}.
 */
@ApplicationScoped
class MediaTypeHeaders {

  private static final String TOKEN = "[A-Za-z0-9!#$%&'+.^_`|~-]++";
  private static final String QUALITY =
      "[qQ]=(?:0(?:\\.[0-9]{0,9})?|\\.[0-9]{1,9}|1(?:\\.0{0,9})?)";
  private static final String PARAMETER =
      "(?![qQ][ \\t]*=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*+\")";
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:\\*/\\*|%1$s/(?:\\*|%1$s))(?:[ \\t]*+;[ \\t]*+(?:%2$s|%3$s))*+"
              .formatted(TOKEN, QUALITY, PARAMETER));
  private static final Pattern TYPE =
      Pattern.compile("%1$s/%1$s(?:[ \\t]*+;[ \\t]*+%2$s)*+".formatted(TOKEN, PARAMETER));
  private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]++|\"[^\"]*+\"?)++");

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS + 1).handler(MediaTypeHeaders::clean);
  }

  private static void clean(RoutingContext context) {
    MultiMap headers = context.request().headers();
    keepRanges(headers);
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    if (type != null && !TYPE.matcher(type.strip()).matches()) {
      headers.remove(HttpHeaders.CONTENT_TYPE);
    }
    context.next();
  }

  private static void keepRanges(MultiMap headers) {
    List<String> sent = headers.getAll(HttpHeaders.ACCEPT);
    if (sent.isEmpty()) {
      return;
    }
    List<String> ranges =
        ELEMENT
            .matcher(String.join(",", sent))
            .results()
            .map(MatchResult::group)
            .map(String::strip)
            .filter(element -> RANGE.matcher(element).matches())
            .toList();
    if (ranges.isEmpty()) {
      headers.remove(HttpHeaders.ACCEPT);
    } else {
      headers.set(HttpHeaders.ACCEPT, String.join(",", ranges));
    }
  }
}
