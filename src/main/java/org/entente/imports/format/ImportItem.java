package org.entente.imports.format;

import java.util.List;

/**
 * One or several rows of a file that make up one record.
 *
 * @param file the name in the archive; null outside an archive
 * @param line on which the first of the rows begins
 * @param rows how many there are
 * @param unplaced what they say beside the record
 */
public record ImportItem(
    String file, long line, int rows, RowOutcome outcome, List<Unplaced> unplaced) {

  public ImportItem(String file, long line, int rows, RowOutcome outcome) {
    this(file, line, rows, outcome, List.of());
  }
}
