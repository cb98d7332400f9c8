package org.entente.process;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Follows the feed from its start, across any number of interruptions, and keeps a copy. */
final class Follower implements AutoCloseable {

  private static final long PAUSE_MILLIS = 50;

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private final FeedCopy copy = new FeedCopy();
  private final Supplier<Api> service;
  private volatile EventStream stream;
  private String next = "/changes?limit=100";

  private Follower(Supplier<Api> service) {
    this.service = service;
  }

  /**
   * Follows the feed by pages.
   *
   * @param service supplies the service for each page
   */
  static Follower byPages(Supplier<Api> service) {
    Follower follower = new Follower(service);
    follower.repeat(follower::readPage);
    return follower;
  }

  /**
   * Follows the live stream.
   *
   * @param service supplies the service for each connection
   * @param longest the number of changes after which it connects again
   */
  static Follower byStream(Supplier<Api> service, int longest) {
    Follower follower = new Follower(service);
    follower.repeat(() -> follower.readStream(longest));
    return follower;
  }

  private void repeat(Runnable reading) {
    thread.scheduleWithFixedDelay(() -> once(reading), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void once(Runnable reading) {
    try {
      reading.run();
    } catch (UncheckedIOException broken) {
      // The next run connects again.
    } catch (Throwable wrong) {
      failure.completeExceptionally(wrong);
      thread.shutdown();
    }
  }

  private void readPage() {
    Answer answer = service.get().get(next).expect(200, 503);
    if (answer.status() == 200) {
      JsonNode page = answer.json();
      page.get("items").forEach(copy::take);
      next = page.get("next").asText();
    }
  }

  private void readStream(int longest) {
    try (EventStream opened = EventStream.open(service.get(), "/changes.stream", copy.last())) {
      stream = opened;
      Iterator<JsonNode> changes = opened.changes();
      for (int taken = 0; taken < longest && changes.hasNext(); taken++) {
        copy.take(changes.next());
      }
    }
  }

  FeedCopy copy() {
    return copy;
  }

  /** Waits until the copy has reached the end of the feed, which nobody changes any more. */
  Follower awaitEnd(FeedCopy everything) {
    await()
        .atMost(Duration.ofSeconds(60))
        .failFast(() -> failure.getNow(null))
        .until(() -> copy.last().equals(everything.last()));
    return this;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    if (stream != null) {
      stream.close();
    }
  }
}
