package org.entente.timeline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.database.ReadsReplica;
import org.entente.http.ValidatesParameters;

/** Returns all dated facts about actors, countries, agreements or recommendations, by date. */
@Path("/timeline")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class TimelineResource {

  private final TimelinePages timeline;

  TimelineResource(TimelinePages timeline) {
    this.timeline = timeline;
  }

  @GET
  @ValidatesParameters
  public Response page(@Context UriInfo uri) {
    return timeline.page(uri);
  }
}
