package org.entente.graph;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.entente.event.EventListDefinition;
import org.entente.http.QueryParameters;
import org.entente.problem.ProblemException;
import org.entente.query.SelectedRecords;

/** The query parameters of a graph: the selected events, the kinds of ties and the node limit. */
record GraphRequest(SelectedRecords events, Set<Tie> ties, int limit) {

  /**
   * @throws ProblemException when a parameter is unknown or its value is not valid
   */
  static GraphRequest of(UriInfo uri) {
    SelectedRecords events =
        SelectedRecords.of(EventListDefinition.EVENTS, uri, List.of("tie", "limit"));
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    GraphRequest request =
        new GraphRequest(events, parameters.anyOf("tie", Tie.class), parameters.limit(40));
    parameters.refuseWrong();
    return request;
  }

  boolean hasFilter(String filter) {
    return events.filters().containsKey(filter);
  }
}
