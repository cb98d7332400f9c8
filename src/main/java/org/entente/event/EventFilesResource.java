package org.entente.event;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import org.entente.bulk.BulkLoader;
import org.entente.database.ReadsReplica;
import org.entente.http.MediaTypes;
import org.entente.http.ValidatesParameters;
import org.entente.query.Downloads;
import org.entente.query.FeatureCollection;

/** The list {@code /events} as a whole: exports in each format, and loads. */
@Path("/")
@ReadsReplica
public class EventFilesResource {

  private final EventMapper mapper;
  private final Downloads downloads;
  private final BulkLoader bulk;
  private final FeatureCollection<EventView> features;

  EventFilesResource(EventMapper mapper, Downloads downloads, BulkLoader bulk, ObjectMapper json) {
    this.mapper = mapper;
    this.downloads = downloads;
    this.bulk = bulk;
    this.features = new FeatureCollection<>(json, EventFeature::of);
  }

  @GET
  @Path("events.ndjson")
  @Produces(MediaTypes.NDJSON)
  @ValidatesParameters
  public Response lines(@Context UriInfo uri) {
    return downloads.lines(EventListDefinition.EVENTS, uri);
  }

  @POST
  @Path("events.ndjson")
  @Consumes(MediaTypes.NDJSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ValidatesParameters
  public Response load(InputStream lines, @Context HttpHeaders headers, @Context UriInfo uri)
      throws IOException {
    return bulk.load(mapper, lines, headers, uri);
  }

  @GET
  @Path("events.csv")
  @Produces(MediaTypes.CSV)
  @ValidatesParameters
  public Response table(@Context UriInfo uri) {
    return downloads.table(EventListDefinition.EVENTS, uri);
  }

  /** Returns the events that have coordinates, for maps. */
  @GET
  @Path("events.geojson")
  @Produces(MediaTypes.GEOJSON)
  @ValidatesParameters
  public Response features(@Context UriInfo uri) {
    return downloads.list(EventListDefinition.EVENTS, List.of(GeoFilters.LOCATED), uri, features);
  }
}
