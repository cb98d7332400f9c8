package org.entente.graph;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.database.ReadsReplica;
import org.entente.http.ValidatesParameters;
import org.entente.query.AnalysisCache;

/** Returns the graph of actors and the events, agreements and affiliations that tie them. */
@Path("/graph")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class GraphResource {

  private final AnalysisCache analyses;
  private final GraphBuilder graphs;

  GraphResource(AnalysisCache analyses, GraphBuilder graphs) {
    this.analyses = analyses;
    this.graphs = graphs;
  }

  @GET
  @ValidatesParameters
  public Response graph(@Context UriInfo uri) {
    return analyses.answer(uri, () -> graphs.of(GraphRequest.of(uri)));
  }
}
