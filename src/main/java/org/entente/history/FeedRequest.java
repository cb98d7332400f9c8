package org.entente.history;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.http.QueryParameters;

/** The query parameters of the feed. */
record FeedRequest(FeedCursor after, FeedFilter filter, int limit) {

  private static final String AFTER = "after";
  private static final List<String> OF_STREAM =
      Stream.concat(FeedFilter.PARAMETERS.stream(), Stream.of(AFTER)).toList();
  private static final List<String> OF_PAGE =
      Stream.concat(OF_STREAM.stream(), Stream.of(QueryParameters.LIMIT)).toList();
  private static final String LATEST = "latest";

  static FeedRequest ofPage(UriInfo uri, Supplier<FeedCursor> head) {
    return of(QueryParameters.known(uri, OF_PAGE), head);
  }

  static FeedRequest ofStream(UriInfo uri, Supplier<FeedCursor> head) {
    return of(QueryParameters.known(uri, OF_STREAM), head);
  }

  private static FeedRequest of(QueryParameters parameters, Supplier<FeedCursor> head) {
    FeedRequest request =
        new FeedRequest(
            parameters
                .single(AFTER, "a cursor of this feed", raw -> cursor(raw, head))
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
