package org.entente.timeline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.database.ReadsReplica;
import org.entente.http.ForwardedPrefix;
import org.entente.http.MediaTypes;
import org.entente.http.QueryParameters;
import org.entente.http.ValidatesParameters;
import org.entente.query.Downloads;

/** Returns a whole timeline as a table. */
@Path("/timeline.csv")
@Produces(MediaTypes.CSV)
@ReadsReplica
public class TimelineTableResource {

  private final Downloads downloads;

  TimelineTableResource(Downloads downloads) {
    this.downloads = downloads;
  }

  @GET
  @ValidatesParameters
  public Response table(@Context UriInfo uri) {
    QueryParameters.known(uri, TimelineRequest.PARAMETERS);
    TimelineRequest request =
        TimelineRequest.of(uri.getQueryParameters(), QueryParameters::exportLimit);
    return downloads.rows(
        uri,
        TimelineStatement.whole(request),
        TimelineEntry::of,
        TimelineTable.under(ForwardedPrefix.of(uri)));
  }
}
