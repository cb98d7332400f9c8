package org.entente.history;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.http.QueryParameters;

/**
 * Answers questions about record time only once they are settled: the answer as of a moment never
 * changes again, and whoever asks what was updated since the last request misses nothing.
 */
@Provider
class SettledReads implements ContainerRequestFilter {

  private static final String AS_OF = "asOf";
  private static final String UPDATED_SINCE = "updatedSince";

  private final WriteClock clock;

  SettledReads(WriteClock clock) {
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
    if (query.containsKey(AS_OF)) {
      // The operation refuses what is no moment.
      Optional<Instant> asOf = new QueryParameters(query).moment(AS_OF);
      asOf.ifPresent(clock::awaitSettled);
    }
    if (query.containsKey(UPDATED_SINCE)) {
      clock.awaitPresent();
    }
  }
}
