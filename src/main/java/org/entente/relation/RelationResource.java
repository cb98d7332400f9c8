package org.entente.relation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.database.ReadsReplica;
import org.entente.http.ForwardedPrefix;
import org.entente.http.MediaTypes;
import org.entente.http.ValidatesParameters;
import org.entente.query.AnalysisCache;
import org.entente.query.Downloads;
import org.jboss.resteasy.reactive.RestPath;

/** Returns the relation between two countries or actors as a series of event counts. */
@Path("/relations/{a}")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class RelationResource {

  private final AnalysisCache analyses;
  private final Downloads downloads;
  private final SideResolver sides;
  private final RelationBuilder relations;

  RelationResource(
      AnalysisCache analyses, Downloads downloads, SideResolver sides, RelationBuilder relations) {
    this.analyses = analyses;
    this.downloads = downloads;
    this.sides = sides;
    this.relations = relations;
  }

  @GET
  @Path("{b}")
  @ValidatesParameters
  public Response series(@RestPath String a, @RestPath String b, @Context UriInfo uri) {
    return analyses.answer(uri, () -> series(a, b, RelationRequest.of(uri)));
  }

  @GET
  @Path("{b}.csv")
  @Produces(MediaTypes.CSV)
  @ValidatesParameters
  public Response table(@RestPath String a, @RestPath String b, @Context UriInfo uri) {
    return downloads.table(
        uri,
        () -> RelationTable.of(series(a, b, RelationRequest.of(uri)), ForwardedPrefix.of(uri)));
  }

  private Relation series(String a, String b, RelationRequest request) {
    Side one = sides.of("a", a);
    Side other = sides.of("b", b);
    SideResolver.check(one, other);
    return relations.between(one, other, request);
  }
}
