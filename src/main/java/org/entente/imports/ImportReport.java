package org.entente.imports;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.imports.format.SkipReason;

/**
 * Counts the outcomes of the rows of a file. Each row that was read is counted once more: as
 * created, updated, unchanged, joined, skipped or failed.
 */
@JsonAutoDetect(fieldVisibility = Visibility.PUBLIC_ONLY)
final class ImportReport {

  private static final int ERRORS_KEPT = 100;
  private static final Comparator<RowError> IN_ORDER =
      Comparator.comparing(RowError::file, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(RowError::line);

  public long read;
  public long created;
  public long updated;
  public long unchanged;

  /** The rows that were merged with another row into one record. */
  public long joined;

  public Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  public long failed;
  public List<RowError> errors = new ArrayList<>();
  public AlsoCreated alsoCreated = new AlsoCreated(0, 0);

  /**
   * Why a row failed.
   *
   * @param file the name in the archive; null outside an archive
   */
  record RowError(String file, long line, String detail) {}

  /** The records that were created because rows refer to them. */
  record AlsoCreated(long actors, long sources) {}

  void count(boolean isCreated) {
    if (isCreated) {
      created++;
    } else {
      updated++;
    }
  }

  void skip(SkipReason reason, long rows) {
    skipped.merge(reason, rows, Long::sum);
  }

  void fail(String file, long line, String detail) {
    failed++;
    if (errors.size() < ERRORS_KEPT) {
      errors.add(new RowError(file, line, detail));
    }
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
    other.errors.stream().sorted(IN_ORDER).limit(ERRORS_KEPT - errors.size()).forEach(errors::add);
    createAlso(other.alsoCreated.actors, other.alsoCreated.sources);
  }
}
