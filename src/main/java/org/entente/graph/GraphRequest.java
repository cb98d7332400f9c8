package org.entente.graph;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.event.EventFilter;
import org.entente.http.QueryParameters;
import org.entente.http.Selection;
import org.entente.http.Values;

/** Which ties are asked for: those through the selected events, and what else ties. */
record GraphRequest(Selection events, Set<Tie> ties, int limit) {

  private static final int DEFAULT_LIMIT = 40;
  private static final int LARGEST_LIMIT = 200;
  private static final Values TIES = Values.words(Tie.class);

  static GraphRequest of(UriInfo uri) {
    Selection events = Selection.of(EventFilter.LISTING, uri, List.of("tie", "limit"));
    QueryParameters parameters = new QueryParameters(uri.getQueryParameters());
    GraphRequest request =
        new GraphRequest(
            events,
            parameters
                .single("tie", TIES.expected(), GraphRequest::ties)
                .orElseGet(() -> EnumSet.allOf(Tie.class)),
            parameters.number("limit", 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT));
    parameters.refuseWrong();
    return request;
  }

  private static Optional<Set<Tie>> ties(String raw) {
    return TIES.parse(raw)
        .map(names -> EnumSet.copyOf(Arrays.stream(names).map(Tie::valueOf).toList()));
  }

  /** All ids or codes that the filter names. */
  String[] named(String filter) {
    return String.join(",", events.filters().getOrDefault(filter, List.of())).split(",");
  }

  boolean filters(String filter) {
    return events.filters().containsKey(filter);
  }
}
