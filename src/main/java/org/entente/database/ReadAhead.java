package org.entente.database;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Produces the next element of a series in the background while the caller uses this one. */
public final class ReadAhead<T> implements AutoCloseable {

  private final Supplier<T> series;
  private CompletableFuture<T> next;

  public ReadAhead(Supplier<T> series) {
    this.series = series;
    startNext();
  }

  /** Returns the next element, and starts to produce the one after it. */
  public T next() {
    try {
      T element = next.join();
      startNext();
      return element;
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private void startNext() {
    next = CompletableFuture.supplyAsync(series, Infrastructure.getDefaultExecutor());
  }

  /** Waits for the element that is being produced. */
  @Override
  public void close() {
    next.handle((element, failure) -> element).join();
  }
}
