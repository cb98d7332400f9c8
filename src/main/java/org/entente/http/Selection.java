package org.entente.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The records that the filters of a list select, for questions about all of them together.
 *
 * @param filters as an address of the list has them
 * @param from gives them under the name of the list's table, as SQL
 * @param bound what the SQL binds
 */
public record Selection(Map<String, List<String>> filters, String from, Map<String, Object> bound) {

  /**
   * @param further parameters of the operation, which are none of the list
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  public static Selection of(Listing<?> listing, UriInfo uri, List<String> further) {
    List<String> known = new ArrayList<>(listing.filterNames());
    known.addAll(further);
    QueryParameters.refuseUnknown(uri.getQueryParameters().keySet(), known);
    Map<String, List<String>> filters = listing.completed(uri.getQueryParameters());
    further.forEach(filters::remove);
    ListRequest request = ListRequest.of(listing, filters);
    Matching matching = new Matching(listing, request);
    return new Selection(filters, matching.records(), matching.bound());
  }
}
