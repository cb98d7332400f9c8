package org.entente.history;

import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.http.QueryParameters;
import org.entente.model.RecordKind;

/** The query parameters of the feed. */
record FeedRequest(FeedCursor after, Set<RecordKind> kinds, int limit) {

  private static final List<String> PARAMETERS = List.of("after", "kind", "limit");
  private static final String LATEST = "latest";

  static FeedRequest of(UriInfo uri, Supplier<FeedCursor> head) {
    QueryParameters parameters = QueryParameters.known(uri, PARAMETERS);
    FeedRequest request =
        new FeedRequest(
            parameters
                .single("after", "a cursor of this feed", raw -> cursor(raw, head))
                .orElse(FeedCursor.START),
            parameters
                .single("kind", "one or more of " + RecordKind.names(), RecordKind::parse)
                .orElseGet(() -> EnumSet.allOf(RecordKind.class)),
            parameters.limit());
    parameters.refuseWrong();
    return request;
  }

  private static Optional<FeedCursor> cursor(String raw, Supplier<FeedCursor> head) {
    return raw.equals(LATEST) ? Optional.of(head.get()) : FeedCursor.parse(raw);
  }
}
