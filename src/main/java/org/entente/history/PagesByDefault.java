package org.entente.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever does not ask for a stream of changes gets a page of them. */
@ApplicationScoped
class PagesByDefault {

  @ServerRequestFilter(preMatching = true)
  void prefer(ContainerRequestContext request) {
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
    boolean anything = accepted == null || accepted.contains(MediaType.WILDCARD);
    boolean stream = accepted != null && accepted.contains(MediaType.SERVER_SENT_EVENTS);
    if (request.getUriInfo().getPath().equals(ChangesResource.PATH) && anything && !stream) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
  }
}
