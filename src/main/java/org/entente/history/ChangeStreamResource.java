package org.entente.history;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.entente.http.ValidatesParameters;
import org.entente.limits.LongRequestLimits;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;

/** The feed of changes as a live stream. */
@Path("/changes.stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
public class ChangeStreamResource {

  /** With the value {@code no}, makes nginx pass each event on at once. */
  private static final String UNBUFFERED = "X-Accel-Buffering";

  private final Feed feed;
  private final FeedStream stream;
  private final LongRequestLimits limits;

  ChangeStreamResource(Feed feed, FeedStream stream, LongRequestLimits limits) {
    this.feed = feed;
    this.stream = stream;
    this.limits = limits;
  }

  @GET
  @ValidatesParameters
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @ResponseHeader(name = UNBUFFERED, value = "no")
  @Blocking
  public Multi<OutboundSseEvent> follow(
      @RestHeader("Last-Event-ID") String last, @Context UriInfo uri, @Context Sse sse) {
    Runnable leave = limits.forFollower();
    FeedRequest request = FeedRequest.ofStream(uri, feed::head);
    FeedCursor after =
        Optional.ofNullable(last).flatMap(FeedCursor::parse).orElseGet(request::after);
    return stream.after(after, request.filter(), sse).onTermination().invoke(leave);
  }
}
