package org.entente.http;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_HEADERS;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.problem.ProblemType;

/**
 * Decides what pages of other origins may do. A browser adds the password that it remembers to
 * whatever a page sends, so that such a page could write in the name of an editor: it may read, but
 * write only if the operator lists its origin.
 */
@ApplicationScoped
class CrossOriginRequests {

  static final int BEFORE_CORS = SecurityHandlerPriorities.CORS + 1;

  /** Later than CORS, so that the page can read the problem. */
  private static final int AFTER_CORS = SecurityHandlerPriorities.CORS - 1;

  private static final String ORIGIN = "Origin";
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final Set<String> NO_OTHER_SITE = Set.of("same-origin", "none");

  private final ProblemResponder problems;
  private final List<String> listed;
  private final List<Pattern> patterns;
  private final boolean everyOriginReads;

  CrossOriginRequests(
      ProblemResponder problems,
      @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> configured) {
    this.problems = problems;
    this.everyOriginReads = configured.equals(Optional.of(List.of("*")));
    Optional<List<String>> named = configured.filter(origins -> !everyOriginReads);
    this.listed = named.orElse(List.of());
    this.patterns = CORSFilter.parseAllowedOriginsRegex(named);
  }

  void register(@Observes Router router) {
    router.route().order(ROUTE_ORDER_HEADERS + 1).handler(CrossOriginRequests::vary);
  }

  void register(@Observes Filters filters) {
    filters.register(this::checkOrigin, BEFORE_CORS);
    filters.register(this::checkWrite, AFTER_CORS);
  }

  /** Tells caches that the answer repeats the origin that it allows. */
  private static void vary(RoutingContext context) {
    context.addHeadersEndHandler(sent -> addVary(context.response().headers()));
    context.next();
  }

  private static void addVary(MultiMap headers) {
    String others = String.join(", ", headers.getAll(HttpHeaders.VARY));
    if (!others.contains(ORIGIN)) {
      headers.set(HttpHeaders.VARY, others.isEmpty() ? ORIGIN : others + ", " + ORIGIN);
    }
  }

  private void checkOrigin(RoutingContext context) {
    if (everyOriginReads || origins(context).stream().allMatch(one -> allowed(one, context))) {
      context.next();
    } else {
      problems.answer(
          context,
          ProblemType.FORBIDDEN,
          "The operator does not allow pages of this Origin to call the service.");
    }
  }

  private void checkWrite(RoutingContext context) {
    if (ReadOnlyPaths.READS.contains(context.request().method()) || mayWrite(context)) {
      context.next();
    } else {
      problems.answer(
          context,
          ProblemType.FORBIDDEN,
          "Origin or Sec-Fetch-Site says that a page of another site sends this write. Only origins that the operator lists may write; see ENTENTE_CORS_ORIGINS.");
    }
  }

  private boolean mayWrite(RoutingContext context) {
    List<String> origins = origins(context);
    if (!origins.isEmpty() && origins.stream().allMatch(this::isListed)) {
      return true;
    }
    return origins.stream().allMatch(origin -> allowed(origin, context))
        && NO_OTHER_SITE.containsAll(context.request().headers().getAll(FETCH_SITE));
  }

  private boolean allowed(String origin, RoutingContext context) {
    return isListed(origin) || isOwn(origin, context.request());
  }

  private boolean isListed(String origin) {
    return listed.contains(origin) || CORSFilter.isOriginAllowedByRegex(patterns, origin);
  }

  /** Compares host and port only: a proxy that ends TLS may hide the scheme. */
  private static boolean isOwn(String origin, HttpServerRequest request) {
    HostAndPort host = request.authority();
    int scheme = origin.indexOf("://");
    if (host == null || scheme < 0) {
      return false;
    }
    String usualPort = origin.startsWith("https:") ? ":443" : ":80";
    return withoutPort(origin.substring(scheme + "://".length()), usualPort)
        .equals(withoutPort(host.toString(), usualPort));
  }

  private static String withoutPort(String host, String port) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
  }

  private static List<String> origins(RoutingContext context) {
    return context.request().headers().getAll(HttpHeaders.ORIGIN);
  }
}
