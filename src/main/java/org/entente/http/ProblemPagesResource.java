package org.entente.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** All problem types as a page. */
@Path("/problems.html")
@Produces(MediaType.TEXT_HTML)
public class ProblemPagesResource {

  private final ProblemDescriptions descriptions;

  ProblemPagesResource(ProblemDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @GET
  public Response show(@Context UriInfo uri) {
    return ProblemsResource.page(ProblemPage.of(descriptions.all(ForwardedPrefix.of(uri))));
  }
}
