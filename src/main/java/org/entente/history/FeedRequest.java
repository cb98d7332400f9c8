package org.entente.history;

import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.http.QueryParameters;
import org.entente.record.Collection;

/** Which part of the feed is asked for. */
record FeedRequest(Position after, Set<Collection> kinds, int limit) {

  private static final List<String> PARAMETERS = List.of("after", "kind", "limit");
  private static final String LATEST = "latest";
  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 200;

  static FeedRequest of(UriInfo uri, Supplier<Position> head) {
    QueryParameters parameters = QueryParameters.known(uri, PARAMETERS);
    FeedRequest request =
        new FeedRequest(
            parameters
                .single("after", "a cursor of this feed", raw -> position(raw, head))
                .orElse(Position.START),
            parameters
                .single(
                    "kind",
                    "one or more of ACTOR, AGREEMENT, EVENT, RECOMMENDATION, SOURCE",
                    Collection::parse)
                .orElseGet(() -> EnumSet.allOf(Collection.class)),
            parameters.number("limit", 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT));
    parameters.refuseWrong();
    return request;
  }

  private static Optional<Position> position(String raw, Supplier<Position> head) {
    return raw.equals(LATEST) ? Optional.of(head.get()) : Position.parse(raw);
  }
}
