package org.entente.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;

/** Rejects bodies without a declared format, which the framework would guess, and encoded ones. */
@Provider
class ConsumedFormats implements ContainerRequestFilter {

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Consumes consumed = resource.getResourceMethod().getAnnotation(Consumes.class);
    if (consumed == null
        || List.of(consumed.value()).contains(MediaType.APPLICATION_OCTET_STREAM)) {
      return;
    }
    if (request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
      throw new NotSupportedException();
    }
    String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw new ProblemException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Send the body without a Content-Encoding; only imports take compressed files.")
          .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
  }
}
