package org.entente.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls the routes of a server without a sign-in, each in several spellings. */
final class RouteWalk {

  private static final String OPEN =
      "(/q/health(/live|/ready|/started|/well|/group(/.*)?)?|/q/openapi(\\.json|\\.ya?ml)?"
          + "|/q/swagger-ui(/.*)?|/problems(\\.html|/.*)?|/me)/?";

  private static final int NO_ANSWER = 999;

  private RouteWalk() {}

  /** Asserts that of all paths, which those of the routes must contain, only open ones answer. */
  static void onlyOpenOnesAnswer(Stream<String> all) throws IOException {
    Set<String> paths =
        all.flatMap(path -> Stream.of(path, path + "/", path + "/x", path + "/index.html"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(paths).contains("/q/metrics", "/q/health", "/q/openapi");
    for (String path : paths) {
      for (String variant : variants(path)) {
        for (String method : List.of("GET", "HEAD", "POST")) {
          if (status(method, variant) < 400) {
            assertThat(normal(variant)).as("%s %s", method, variant).matches(OPEN);
          }
        }
      }
    }
  }

  /** Returns the paths of all routes, those of Quarkus and of routers within routers included. */
  static Stream<String> routes(Router router) {
    return routes(router, "");
  }

  private static Stream<String> routes(Router router, String prefix) {
    return router.getRoutes().stream().flatMap(route -> paths(route, prefix)).distinct();
  }

  private static Stream<String> paths(Route route, String prefix) {
    String path = route.getPath();
    if (path == null || route.isRegexPath()) {
      return Stream.empty();
    }
    String whole = prefix + path.replaceAll("/?\\*?$", "").replaceAll(":\\w+", "x");
    Stream<String> own = Stream.of(whole).filter(one -> !one.isEmpty());
    return route.getSubRouter() == null
        ? own
        : Stream.concat(own, routes(route.getSubRouter(), whole));
  }

  private static List<String> variants(String path) {
    return List.of(
        path,
        "/" + path,
        path.replaceFirst("/q/", "/q//"),
        path.replaceFirst("/q/", "/%71/"),
        path.replaceFirst("/q/", "/q%2F"),
        path.replaceFirst("/q/", "/q/;x=y/"),
        path.replaceFirst("/q/", "/./q/x/../"),
        path.replaceFirst("/q/", "/q/%2e/"),
        path + ";x=y",
        path + "?x=y",
        path + "%20",
        path + "%00",
        path.replace("metrics", "%6detrics"),
        path.toUpperCase(Locale.ROOT));
  }

  private static String normal(String path) {
    return path.replaceAll("\\?.*", "")
        .replace("%71", "q")
        .replace("/./", "/")
        .replace("/%2e/", "/")
        .replace("/x/../", "/")
        .replaceAll("/{2,}", "/");
  }

  /** Sends the address as it is: clients would normalise it. */
  private static int status(String method, String address) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String request =
          method
              + " "
              + address
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return answer.isEmpty() ? NO_ANSWER : Integer.parseInt(answer.substring(9, 12));
    }
  }
}
