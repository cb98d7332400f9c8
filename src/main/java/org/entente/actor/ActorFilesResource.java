package org.entente.actor;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.entente.bulk.BulkLoader;
import org.entente.database.ReadsReplica;
import org.entente.http.MediaTypes;
import org.entente.http.ValidatesParameters;
import org.entente.query.Downloads;

/** The list {@code /actors} as a whole: exports in each format, and loads. */
@Path("/")
@ReadsReplica
public class ActorFilesResource {

  private final ActorMapper mapper;
  private final Downloads downloads;
  private final BulkLoader bulk;

  ActorFilesResource(ActorMapper mapper, Downloads downloads, BulkLoader bulk) {
    this.mapper = mapper;
    this.downloads = downloads;
    this.bulk = bulk;
  }

  @GET
  @Path("actors.ndjson")
  @Produces(MediaTypes.NDJSON)
  @ValidatesParameters
  public Response lines(@Context UriInfo uri) {
    return downloads.lines(ActorListDefinition.ACTORS, uri);
  }

  @POST
  @Path("actors.ndjson")
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ValidatesParameters
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(mapper, lines, headers, uri);
  }

  @GET
  @Path("actors.csv")
  @Produces(MediaTypes.CSV)
  @ValidatesParameters
  public Response table(@Context UriInfo uri) {
    return downloads.table(ActorListDefinition.ACTORS, uri);
  }
}
