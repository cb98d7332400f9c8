package org.entente.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets clients cache reads, but revalidate them each time, unless the operation says otherwise: a
 * 304 costs little.
 */
class CacheHeaders {

  static final String REVALIDATE = "no-cache";

  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @ServerResponseFilter
  void revalidate(ContainerRequestContext request, ContainerResponseContext answer) {
    if (READS.contains(request.getMethod())) {
      answer.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(REVALIDATE));
      answer.getHeaders().add(HttpHeaders.VARY, "Accept");
      answer.getHeaders().add(HttpHeaders.VARY, "Accept-Encoding");
    }
  }
}
