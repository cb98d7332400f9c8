package org.entente.history;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.history.Feed.FeedPage;
import org.entente.json.Json;

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
  Multi<OutboundSseEvent> after(FeedCursor start, FeedFilter filter, Sse sse) {
    Multi<OutboundSseEvent> events =
        Multi.createBy()
            .repeating()
            .uni(() -> new AtomicReference<>(start), position -> next(position, filter, sse))
            .whilst(found -> !notifier.ended())
            .onItem()
            .disjoint();
    OutboundSseEvent greeting =
        sse.newEventBuilder().comment("changes").reconnectDelay(RECONNECT_MILLIS).build();
    return Multi.createBy().concatenating().streams(Multi.createFrom().item(greeting), events);
  }

  /** Returns the next changes, or a keep-alive when none come for a while. */
  private Uni<List<OutboundSseEvent>> next(
      AtomicReference<FeedCursor> position, FeedFilter filter, Sse sse) {
    CompletableFuture<Void> advanced = notifier.next();
    return page(position, filter)
        .flatMap(
            page ->
                idle(page)
                    ? Uni.createFrom()
                        .completionStage(advanced)
                        .flatMap(woken -> page(position, filter))
                        .map(later -> idle(later) ? List.of(heartbeat(sse)) : events(later, sse))
                    : Uni.createFrom().item(events(page, sse)));
  }

  private static boolean idle(FeedPage page) {
    return page.changes().isEmpty() && page.upToDate();
  }

  /** Returns the next page; nothing new while the database cannot be asked. */
  private Uni<FeedPage> page(AtomicReference<FeedCursor> position, FeedFilter filter) {
    return Uni.createFrom()
        .item(() -> read(position, filter))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onFailure()
        .recoverWithItem(() -> new FeedPage(List.of(), position.get(), true));
  }

  private FeedPage read(AtomicReference<FeedCursor> position, FeedFilter filter) {
    FeedPage page = feed.page(position.get(), feed.head(), filter, PAGE);
    position.set(page.reached());
    return page;
  }

  private List<OutboundSseEvent> events(FeedPage page, Sse sse) {
    return page.changes().stream().map(change -> event(change, sse)).toList();
  }

  /** Returns an event without a name, which {@code EventSource.onmessage} receives. */
  private OutboundSseEvent event(Change change, Sse sse) {
    return sse.newEventBuilder().id(change.cursor()).data(json.text(change)).build();
  }

  private static OutboundSseEvent heartbeat(Sse sse) {
    return sse.newEventBuilder().comment("keep-alive").build();
  }
}
