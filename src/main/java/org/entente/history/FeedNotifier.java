package org.entente.history;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Wakes the followers of the feed when it has new changes. One poll of the database serves all
 * followers of this instance, and nothing is polled while none waits. Polling also finds the writes
 * of other instances.
 */
@ApplicationScoped
class FeedNotifier {

  private static final Logger LOG = Logger.getLogger(FeedNotifier.class);
  private static final Duration INTERVAL = Duration.ofMillis(200);

  /** Polls without a new change after which followers are woken to send a keep-alive. */
  private static final int IDLE_POLLS = 75;

  private final Vertx vertx;
  private final Feed feed;
  private final AtomicReference<CompletableFuture<Void>> next =
      new AtomicReference<>(new CompletableFuture<>());
  private volatile boolean awaited;
  private volatile boolean ended;
  private volatile FeedCursor head = FeedCursor.START;
  private int idle;
  private boolean failing;
  private long timer;

  FeedNotifier(Vertx vertx, Feed feed) {
    this.vertx = vertx;
    this.feed = feed;
  }

  void start(@Observes StartupEvent started) {
    timer = vertx.setTimer(INTERVAL.toMillis(), ignored -> pollAndReschedule());
  }

  /** Ends the streams before the service waits for its running requests. */
  void end(@Observes ShutdownDelayInitiatedEvent stopping) {
    ended = true;
    wake();
  }

  void stop(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  /** Whether followers must reconnect to another instance, because this one shuts down. */
  boolean ended() {
    return ended;
  }

  /**
   * Returns a future that completes when the feed next advances, or after about 15 seconds without
   * a change.
   */
  CompletableFuture<Void> next() {
    awaited = true;
    return next.get().copy();
  }

  private void pollAndReschedule() {
    vertx
        .executeBlocking(
            () -> {
              poll();
              return null;
            })
        .onComplete(
            done -> timer = vertx.setTimer(INTERVAL.toMillis(), ignored -> pollAndReschedule()));
  }

  private void poll() {
    if (!awaited) {
      return;
    }
    try {
      FeedCursor now = feed.head();
      idle++;
      if (failing || idle >= IDLE_POLLS || now.compareTo(head) != 0) {
        head = now;
        wake();
      }
      failing = false;
    } catch (RuntimeException unavailable) {
      warnOnce(unavailable);
    }
  }

  private void wake() {
    idle = 0;
    awaited = false;
    next.getAndSet(new CompletableFuture<>()).complete(null);
  }

  private void warnOnce(RuntimeException unavailable) {
    if (!failing) {
      LOG.warn("The change feed is paused until the database responds again", unavailable);
    }
    failing = true;
  }
}
