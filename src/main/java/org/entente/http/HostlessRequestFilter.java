package org.entente.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Gives a request without a host, as HTTP 1.0 allows it, the address by which it came. */
class HostlessRequestFilter {

  @ServerRequestFilter(preMatching = true)
  void setHost(HttpServerRequest request, ContainerRequestContext context) {
    if (request.authority() == null) {
      String origin = request.scheme() + "://" + request.getHeader(HttpHeaders.HOST);
      context.setRequestUri(URI.create(origin + "/"), URI.create(origin + request.uri()));
    }
  }
}
