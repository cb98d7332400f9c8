package org.entente.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.record.Collection;

/**
 * The feed as server-sent events. Each follower reads pages at the pace at which it takes them, so
 * a slow one holds up nobody and nothing is kept for it.
 */
@ApplicationScoped
class FeedStream {

  private static final int PAGE = 50;
  private static final long RECONNECT_MILLIS = 1000;

  private final Feed feed;
  private final FeedSignal signal;
  private final ObjectMapper json;

  FeedStream(Feed feed, FeedSignal signal, ObjectMapper json) {
    this.feed = feed;
    this.signal = signal;
    this.json = json;
  }

  Multi<OutboundSseEvent> after(Position start, Set<Collection> kinds, Sse sse) {
    Multi<OutboundSseEvent> events =
        Multi.createBy()
            .repeating()
            .uni(() -> new AtomicReference<>(start), position -> next(position, kinds, sse))
            .whilst(found -> !signal.ended())
            .onItem()
            .disjoint();
    OutboundSseEvent greeting =
        sse.newEventBuilder().comment("changes").reconnectDelay(RECONNECT_MILLIS).build();
    return Multi.createBy().concatenating().streams(Multi.createFrom().item(greeting), events);
  }

  /** The following changes; after a while without any, a sign of life. */
  private Uni<List<OutboundSseEvent>> next(
      AtomicReference<Position> position, Set<Collection> kinds, Sse sse) {
    CompletableFuture<Void> moved = signal.next();
    return page(position, kinds, sse)
        .onFailure()
        .recoverWithItem(List.of())
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom()
                        .completionStage(moved)
                        .flatMap(woken -> page(position, kinds, sse))
                        .onFailure()
                        .recoverWithItem(List.of())
                        .map(later -> later.isEmpty() ? List.of(heartbeat(sse)) : later)
                    : Uni.createFrom().item(found));
  }

  private Uni<List<OutboundSseEvent>> page(
      AtomicReference<Position> position, Set<Collection> kinds, Sse sse) {
    return Uni.createFrom()
        .item(() -> read(position, kinds).stream().map(change -> event(change, sse)).toList())
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private List<Change> read(AtomicReference<Position> position, Set<Collection> kinds) {
    Position head = feed.head();
    List<Change> changes = feed.page(position.get(), head, kinds, PAGE);
    position.set(Feed.reached(position.get(), changes, head, PAGE));
    return changes;
  }

  private OutboundSseEvent event(Change change, Sse sse) {
    try {
      return sse.newEventBuilder()
          .id(change.cursor())
          .name("change")
          .data(json.writeValueAsString(change))
          .build();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static OutboundSseEvent heartbeat(Sse sse) {
    return sse.newEventBuilder().comment("still here").build();
  }
}
