package org.entente.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Serves {@code /changes} as a JSON page to clients that accept anything and do not name the event
 * stream.
 */
@ApplicationScoped
class ChangesNegotiation {

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
