package org.entente.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.entente.database.ReadAhead;
import org.entente.imports.format.ImportItem;
import org.entente.imports.format.ImportItemReader;
import org.entente.imports.table.ArchiveReader;
import org.entente.imports.table.UnreadableFileException;

/** Imports a file in batches: reads the next one while one is written. */
final class ImportRun {

  private final ArchiveReader file;
  private final ImportItemReader items;
  private final ImportProgress progress;
  private boolean broken;

  /**
   * @param failure why reading ended with this batch; null when it did not
   */
  private record ReadBatch(
      List<ImportItem> items, long bytesRead, UnreadableFileException failure) {}

  ImportRun(ArchiveReader file, ImportItemReader items, ImportProgress progress) {
    this.file = file;
    this.items = items;
    this.progress = progress;
  }

  /**
   * Continues where an earlier run ended.
   *
   * @return whether the run came to the end of the file, rather than being stopped
   * @throws UnreadableFileException when the file cannot be read to its end
   */
  boolean run(BooleanSupplier stopping) throws IOException {
    for (long done = 0; done < progress.done(); done++) {
      items.next();
    }
    try (ReadAhead<ReadBatch> batches = new ReadAhead<>(this::read)) {
      while (!stopping.getAsBoolean()) {
        ReadBatch batch = batches.next();
        progress.write(batch.items(), batch.bytesRead());
        if (batch.failure() != null) {
          throw batch.failure();
        }
        if (batch.items().isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads the next batch; an empty one at the end of the file, and once it has proved broken. */
  private ReadBatch read() {
    List<ImportItem> read = new ArrayList<>();
    try {
      if (broken) {
        return new ReadBatch(read, file.bytesRead(), null);
      }
      Optional<ImportItem> item = items.next();
      while (item.isPresent()) {
        read.add(item.get());
        item = read.size() < items.batchSize() ? items.next() : Optional.empty();
      }
      return new ReadBatch(read, file.bytesRead(), null);
    } catch (UnreadableFileException failure) {
      broken = true;
      return new ReadBatch(read, file.bytesRead(), failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
