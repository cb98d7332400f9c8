package org.entente.imports;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Reads the units of a file in sets; while one is written, the next one is read. */
final class ImportRun {

  private final Packed file;
  private final Units units;
  private final ImportProgress progress;

  /** A set, and why reading ended with it, if it broke. */
  private record Ahead(List<Unit> units, long bytesRead, UnreadableFile broken) {

    private boolean last() {
      return broken != null || units.isEmpty();
    }
  }

  ImportRun(Packed file, Units units, ImportProgress progress) {
    this.file = file;
    this.units = units;
    this.progress = progress;
  }

  /**
   * From where an earlier run ended.
   *
   * @return whether it came to the end, rather than being stopped
   * @throws UnreadableFile when the file cannot be read to its end
   */
  boolean run(BooleanSupplier stopping) throws IOException {
    for (long done = 0; done < progress.done(); done++) {
      units.next();
    }
    CompletableFuture<Ahead> ahead = readAhead();
    try {
      while (!stopping.getAsBoolean()) {
        Ahead set = ahead.join();
        ahead = set.last() ? ahead : readAhead();
        progress.write(set.units(), set.bytesRead());
        if (set.broken() != null) {
          throw set.broken();
        }
        if (set.last()) {
          return true;
        }
      }
      return false;
    } finally {
      ahead.handle((set, failure) -> set).join();
    }
  }

  private CompletableFuture<Ahead> readAhead() {
    return CompletableFuture.supplyAsync(this::read, Infrastructure.getDefaultExecutor());
  }

  private Ahead read() {
    List<Unit> read = new ArrayList<>();
    try {
      Optional<Unit> unit = units.next();
      while (unit.isPresent()) {
        read.add(unit.get());
        unit = read.size() < units.together() ? units.next() : Optional.empty();
      }
      return new Ahead(read, file.bytesRead(), null);
    } catch (UnreadableFile broken) {
      return new Ahead(read, file.bytesRead(), broken);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
