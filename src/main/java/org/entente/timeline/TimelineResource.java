package org.entente.timeline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.database.ReadsReplica;
import org.entente.http.ChecksParameters;

/** Everything dated that concerns somebody or something, in one order. */
@Path("/timeline")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class TimelineResource {

  private final Timeline timeline;

  TimelineResource(Timeline timeline) {
    this.timeline = timeline;
  }

  @GET
  @ChecksParameters
  public Response page(@Context UriInfo uri) {
    return timeline.page(uri);
  }
}
