package org.entente.graph;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.database.ReadsReplica;
import org.entente.http.Analyses;
import org.entente.http.ChecksParameters;

/** Who is tied to whom, through what. */
@Path("/graph")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class GraphResource {

  private final Analyses analyses;
  private final Graphs graphs;

  GraphResource(Analyses analyses, Graphs graphs) {
    this.analyses = analyses;
    this.graphs = graphs;
  }

  @GET
  @ChecksParameters
  public Response graph(@Context UriInfo uri) {
    return analyses.answer(uri, () -> graphs.of(GraphRequest.of(uri)));
  }
}
