package org.entente.relation;

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
import org.jboss.resteasy.reactive.RestPath;

/** Returns the relation between two countries or actors as a series of event counts. */
@Path("/relations/{a}/{b}")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class RelationResource {

  private final AnalysisCache analyses;
  private final SideResolver sides;
  private final RelationBuilder relations;

  RelationResource(AnalysisCache analyses, SideResolver sides, RelationBuilder relations) {
    this.analyses = analyses;
    this.sides = sides;
    this.relations = relations;
  }

  @GET
  @ValidatesParameters
  public Response series(@RestPath String a, @RestPath String b, @Context UriInfo uri) {
    return analyses.answer(uri, () -> series(a, b, RelationRequest.of(uri)));
  }

  private Relation series(String a, String b, RelationRequest request) {
    Side one = sides.of("a", a);
    Side other = sides.of("b", b);
    SideResolver.check(one, other);
    return relations.between(one, other, request);
  }
}
