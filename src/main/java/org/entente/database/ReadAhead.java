package org.entente.database;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Makes the next of a series while the one before is worked with. */
public final class ReadAhead<T> implements AutoCloseable {

  private final Supplier<T> series;
  private CompletableFuture<T> next;

  public ReadAhead(Supplier<T> series) {
    this.series = series;
    make();
  }

  public T next() {
    try {
      T made = next.join();
      make();
      return made;
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private void make() {
    next = CompletableFuture.supplyAsync(series, Infrastructure.getDefaultExecutor());
  }

  /** Waits for what is being made. */
  @Override
  public void close() {
    next.handle((made, failure) -> made).join();
  }
}
