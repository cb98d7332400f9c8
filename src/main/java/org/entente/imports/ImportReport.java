package org.entente.imports;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.imports.format.OfLine;
import org.entente.imports.format.SkipReason;
import org.entente.imports.format.Unplaced;

/**
 * Counts the outcomes of the rows of a file. Each row that was read is counted once more: as
 * created, updated, unchanged, joined, skipped or failed ({@link #requireBalance}).
 */
@JsonAutoDetect(fieldVisibility = Visibility.PUBLIC_ONLY)
final class ImportReport {

  private static final int LINES_KEPT = 100;

  public long read;
  public long created;
  public long updated;
  public long unchanged;

  /** The rows that were merged with another row into one record, or count for another record. */
  public long joined;

  public Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  public long failed;
  public List<RowError> errors = new ArrayList<>();
  public List<UnknownCode> unknownCodes = new ArrayList<>();
  public List<Unplaced> unplaced = new ArrayList<>();

  /** The files of an archive that are in another format. */
  public long otherFiles;

  public AlsoCreated alsoCreated = new AlsoCreated(0, 0);

  /** Why a row failed. */
  record RowError(String file, long line, String detail) implements OfLine {}

  /** A row that was skipped because no code book has the code of its event. */
  record UnknownCode(String file, long line, String code) implements OfLine {}

  /** The records that were created because rows refer to them. */
  record AlsoCreated(long actors, long sources) {}

  void skip(SkipReason reason, long rows) {
    skipped.merge(reason, rows, Long::sum);
  }

  void fail(RowError error, long rows) {
    failed += rows;
    keep(errors, List.of(error));
  }

  void addUnknown(UnknownCode code) {
    keep(unknownCodes, List.of(code));
  }

  void addUnplaced(List<Unplaced> values) {
    keep(unplaced, values);
  }

  private static <T extends OfLine> void keep(List<T> kept, List<T> further) {
    further.stream().sorted(OfLine.IN_ORDER).limit(LINES_KEPT - kept.size()).forEach(kept::add);
  }

  void createAlso(long actors, long sources) {
    alsoCreated = new AlsoCreated(alsoCreated.actors + actors, alsoCreated.sources + sources);
  }

  void add(ImportReport other) {
    read += other.read;
    created += other.created;
    updated += other.updated;
    unchanged += other.unchanged;
    joined += other.joined;
    other.skipped.forEach((reason, count) -> skipped.merge(reason, count, Long::sum));
    failed += other.failed;
    keep(errors, other.errors);
    keep(unknownCodes, other.unknownCodes);
    keep(unplaced, other.unplaced);
    otherFiles += other.otherFiles;
    createAlso(other.alsoCreated.actors, other.alsoCreated.sources);
  }

  /**
   * @throws IllegalStateException when a row is not counted once
   */
  void requireBalance() {
    long skippedRows = skipped.values().stream().mapToLong(Long::longValue).sum();
    long outcomes = created + updated + unchanged + joined + skippedRows + failed;
    if (read != outcomes) {
      throw new IllegalStateException(
          "%d rows were read, and %d have an outcome".formatted(read, outcomes));
    }
  }
}
