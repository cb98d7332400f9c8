package org.entente.history;

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
import org.entente.json.Json;
import org.entente.model.RecordKind;

/**
 * Serves the feed as server-sent events. Each follower reads its own pages at its own pace, so that
 * a slow one delays no other and needs no buffer.
 */
@ApplicationScoped
class FeedStream {

  private static final int PAGE = 50;
  private static final long RECONNECT_MILLIS = 1000;

  private final Feed feed;
  private final FeedNotifier notifier;
  private final Json json;

  FeedStream(Feed feed, FeedNotifier notifier, Json json) {
    this.feed = feed;
    this.notifier = notifier;
    this.json = json;
  }

  /** Returns the changes after the position and, as they come, all later ones. */
  Multi<OutboundSseEvent> after(FeedCursor start, Set<RecordKind> kinds, Sse sse) {
    Multi<OutboundSseEvent> events =
        Multi.createBy()
            .repeating()
            .uni(() -> new AtomicReference<>(start), position -> next(position, kinds, sse))
            .whilst(found -> !notifier.ended())
            .onItem()
            .disjoint();
    OutboundSseEvent greeting =
        sse.newEventBuilder().comment("changes").reconnectDelay(RECONNECT_MILLIS).build();
    return Multi.createBy().concatenating().streams(Multi.createFrom().item(greeting), events);
  }

  /** Returns the next changes, or a keep-alive when none come for a while. */
  private Uni<List<OutboundSseEvent>> next(
      AtomicReference<FeedCursor> position, Set<RecordKind> kinds, Sse sse) {
    CompletableFuture<Void> advanced = notifier.next();
    return page(position, kinds, sse)
        .onFailure()
        .recoverWithItem(List.of())
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom()
                        .completionStage(advanced)
                        .flatMap(woken -> page(position, kinds, sse))
                        .onFailure()
                        .recoverWithItem(List.of())
                        .map(later -> later.isEmpty() ? List.of(heartbeat(sse)) : later)
                    : Uni.createFrom().item(found));
  }

  private Uni<List<OutboundSseEvent>> page(
      AtomicReference<FeedCursor> position, Set<RecordKind> kinds, Sse sse) {
    return Uni.createFrom()
        .item(() -> read(position, kinds).stream().map(change -> event(change, sse)).toList())
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private List<Change> read(AtomicReference<FeedCursor> position, Set<RecordKind> kinds) {
    FeedCursor head = feed.head();
    List<Change> changes = feed.page(position.get(), head, kinds, PAGE);
    position.set(Feed.reached(position.get(), changes, head, PAGE));
    return changes;
  }

  private OutboundSseEvent event(Change change, Sse sse) {
    return sse.newEventBuilder().id(change.cursor()).name("change").data(json.text(change)).build();
  }

  private static OutboundSseEvent heartbeat(Sse sse) {
    return sse.newEventBuilder().comment("keep-alive").build();
  }
}
