package org.entente.guide;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Serves the documents for users of the API. */
@Path("/")
@Produces(GuideResource.HTML)
public class GuideResource {

  static final String HTML = "text/html;charset=UTF-8";

  private final Document guide = Document.read("guide.md");
  private final Document versioning = Document.read("versioning.md");

  @GET
  @Path("guide")
  public String guide() {
    return guide.html();
  }

  @GET
  @Path("versioning")
  public String versioning() {
    return versioning.html();
  }
}
