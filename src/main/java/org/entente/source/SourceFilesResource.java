package org.entente.source;

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

/** The list {@code /sources} as a whole: exports in each format, and loads. */
@Path("/")
@ReadsReplica
public class SourceFilesResource {

  private final SourceMapper mapper;
  private final Downloads downloads;
  private final BulkLoader bulk;

  SourceFilesResource(SourceMapper mapper, Downloads downloads, BulkLoader bulk) {
    this.mapper = mapper;
    this.downloads = downloads;
    this.bulk = bulk;
  }

  @GET
  @Path("sources.ndjson")
  @Produces(MediaTypes.NDJSON)
  @ValidatesParameters
  public Response lines(@Context UriInfo uri) {
    return downloads.lines(SourceListDefinition.SOURCES, uri);
  }

  @POST
  @Path("sources.ndjson")
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ValidatesParameters
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(mapper, lines, headers, uri);
  }

  @GET
  @Path("sources.csv")
  @Produces(MediaTypes.CSV)
  @ValidatesParameters
  public Response table(@Context UriInfo uri) {
    return downloads.table(SourceListDefinition.SOURCES, uri);
  }
}
