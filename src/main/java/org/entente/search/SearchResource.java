package org.entente.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.entente.database.ReadsReplica;
import org.entente.http.ValidatesParameters;

/** Searches the text of records in all collections. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@ReadsReplica
public class SearchResource {

  private final Search search;

  SearchResource(Search search) {
    this.search = search;
  }

  @GET
  @ValidatesParameters
  public SearchResults search(@Context UriInfo uri) {
    return search.find(SearchRequest.of(uri));
  }
}
