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
 * Tells all who follow the feed that it went on: one short look at the database for all of them,
 * and none while nobody waits. It sees the writes of every instance.
 */
@ApplicationScoped
class FeedSignal {

  private static final Logger LOG = Logger.getLogger(FeedSignal.class);
  private static final Duration INTERVAL = Duration.ofMillis(200);

  /** Followers are also woken when nothing happened, so that they can say that they are alive. */
  private static final int IDLE_LOOKS = 75;

  private final Vertx vertx;
  private final Feed feed;
  private final AtomicReference<CompletableFuture<Void>> next =
      new AtomicReference<>(new CompletableFuture<>());
  private volatile boolean awaited;
  private volatile boolean ended;
  private volatile Position head = Position.START;
  private int idle;
  private boolean failing;
  private long timer;

  FeedSignal(Vertx vertx, Feed feed) {
    this.vertx = vertx;
    this.feed = feed;
  }

  void start(@Observes StartupEvent started) {
    timer = vertx.setTimer(INTERVAL.toMillis(), ignored -> lookAndRepeat());
  }

  /** Before the service waits for the requests that still run. */
  void end(@Observes ShutdownDelayInitiatedEvent stopping) {
    ended = true;
    wake();
  }

  void stop(@Observes ShutdownEvent stopping) {
    vertx.cancelTimer(timer);
  }

  /** Whether those who follow the feed are to follow it at another instance. */
  boolean ended() {
    return ended;
  }

  /** Done when the feed went on after this was asked for, or after a while. */
  CompletableFuture<Void> next() {
    awaited = true;
    return next.get().copy();
  }

  private void lookAndRepeat() {
    vertx
        .executeBlocking(
            () -> {
              look();
              return null;
            })
        .onComplete(
            done -> timer = vertx.setTimer(INTERVAL.toMillis(), ignored -> lookAndRepeat()));
  }

  private void look() {
    if (!awaited) {
      return;
    }
    try {
      Position now = feed.head();
      idle++;
      if (failing || idle >= IDLE_LOOKS || now.compareTo(head) != 0) {
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
      LOG.warn("The feed of changes waits until the database answers again", unavailable);
    }
    failing = true;
  }
}
