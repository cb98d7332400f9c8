package org.entente.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.entente.database.ReadAhead;

/** Reads the units of a file in sets; while one is written, the next one is read. */
final class ImportRun {

  private final Packed file;
  private final Units units;
  private final ImportProgress progress;
  private boolean broken;

  /** A set, and why reading ended with it, if it broke. */
  private record Ahead(List<Unit> units, long bytesRead, UnreadableFile broken) {}

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
    try (ReadAhead<Ahead> sets = new ReadAhead<>(this::read)) {
      while (!stopping.getAsBoolean()) {
        Ahead set = sets.next();
        progress.write(set.units(), set.bytesRead());
        if (set.broken() != null) {
          throw set.broken();
        }
        if (set.units().isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }

  /** Nothing more once the file has broken. */
  private Ahead read() {
    List<Unit> read = new ArrayList<>();
    try {
      if (broken) {
        return new Ahead(read, file.bytesRead(), null);
      }
      Optional<Unit> unit = units.next();
      while (unit.isPresent()) {
        read.add(unit.get());
        unit = read.size() < units.together() ? units.next() : Optional.empty();
      }
      return new Ahead(read, file.bytesRead(), null);
    } catch (UnreadableFile why) {
      broken = true;
      return new Ahead(read, file.bytesRead(), why);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
