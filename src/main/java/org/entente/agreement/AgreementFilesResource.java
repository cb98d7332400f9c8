package org.entente.agreement;

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

/** The list {@code /agreements} as a whole: exports in each format, and loads. */
@Path("/")
@ReadsReplica
public class AgreementFilesResource {

  private final AgreementMapper mapper;
  private final Downloads downloads;
  private final BulkLoader bulk;

  AgreementFilesResource(AgreementMapper mapper, Downloads downloads, BulkLoader bulk) {
    this.mapper = mapper;
    this.downloads = downloads;
    this.bulk = bulk;
  }

  @GET
  @Path("agreements.ndjson")
  @Produces(MediaTypes.NDJSON)
  @ValidatesParameters
  public Response lines(@Context UriInfo uri) {
    return downloads.lines(AgreementListDefinition.AGREEMENTS, uri);
  }

  @POST
  @Path("agreements.ndjson")
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ValidatesParameters
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(mapper, lines, headers, uri);
  }

  @GET
  @Path("agreements.csv")
  @Produces(MediaTypes.CSV)
  @ValidatesParameters
  public Response table(@Context UriInfo uri) {
    return downloads.table(AgreementListDefinition.AGREEMENTS, uri);
  }
}
