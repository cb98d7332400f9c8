package org.entente.history;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.http.QueryParameters;

/** The query parameters of the feed. */
record FeedRequest(FeedCursor after, FeedFilter filter, int limit) {

  private static final List<String> PARAMETERS =
      Stream.concat(FeedFilter.PARAMETERS.stream(), Stream.of("after", "limit")).toList();
  private static final String LATEST = "latest";

  static FeedRequest of(UriInfo uri, Supplier<FeedCursor> head) {
    QueryParameters parameters = QueryParameters.known(uri, PARAMETERS);
    FeedRequest request =
        new FeedRequest(
            parameters
                .single("after", "a cursor of this feed", raw -> cursor(raw, head))
                .orElse(FeedCursor.START),
            FeedFilter.of(parameters),
            parameters.limit());
    parameters.refuseWrong();
    return request;
  }

  private static Optional<FeedCursor> cursor(String raw, Supplier<FeedCursor> head) {
    return raw.equals(LATEST) ? Optional.of(head.get()) : FeedCursor.parse(raw);
  }
}
