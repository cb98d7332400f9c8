package org.entente.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.database.ReadsReplica;
import org.entente.http.MediaTypes;
import org.entente.http.ValidatesParameters;
import org.entente.query.Downloads;
import org.entente.query.FeatureCollection;

/** Returns the events that have coordinates, for maps. */
@Path("/events.geojson")
@Produces(MediaTypes.GEOJSON)
@ReadsReplica
public class EventMapResource {

  private final Downloads downloads;
  private final FeatureCollection<EventView> features;

  EventMapResource(Downloads downloads, ObjectMapper json) {
    this.downloads = downloads;
    this.features = new FeatureCollection<>(json, EventFeature::of);
  }

  @GET
  @ValidatesParameters
  public Response features(@Context UriInfo uri) {
    return downloads.list(EventListDefinition.EVENTS, GeoFilters.LOCATED, uri, features);
  }
}
