package org.entente.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Gives a request without a host, as HTTP 1.0 allows it, the address at which it came. */
class HostlessRequestFilter {

  @ServerRequestFilter(preMatching = true)
  void setHost(HttpServerRequest request, ContainerRequestContext context) {
    if (!RequestSyntax.named(request)) {
      String origin = "http://" + authority(request.localAddress());
      context.setRequestUri(URI.create(origin + "/"), URI.create(origin + request.uri()));
    }
  }

  private static String authority(SocketAddress local) {
    String host = local.hostAddress().split("%")[0];
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + local.port();
  }
}
