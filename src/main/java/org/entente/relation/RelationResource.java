package org.entente.relation;

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
import org.jboss.resteasy.reactive.RestPath;

/** How the relation of two countries or actors moved. */
@Path("/relations/{a}/{b}")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class RelationResource {

  private final Analyses analyses;
  private final Sides sides;
  private final Relations relations;

  RelationResource(Analyses analyses, Sides sides, Relations relations) {
    this.analyses = analyses;
    this.sides = sides;
    this.relations = relations;
  }

  @GET
  @ChecksParameters
  public Response series(@RestPath String a, @RestPath String b, @Context UriInfo uri) {
    return analyses.answer(uri, () -> series(a, b, RelationRequest.of(uri)));
  }

  private Relation series(String a, String b, RelationRequest request) {
    Side one = sides.of("a", a);
    Side other = sides.of("b", b);
    Sides.check(one, other);
    return relations.between(one, other, request);
  }
}
