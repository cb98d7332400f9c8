package org.entente.imports.codebook;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the CSV resources of this package. */
final class ReferenceTable {

  private ReferenceTable() {}

  /** Reads the rows of a resource, each by the names of its columns. */
  static List<Map<String, String>> rows(String name) {
    try (InputStream table = ReferenceTable.class.getResourceAsStream(name);
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withComments())
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readValues(table)) {
      return rows.readAll();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @param separator a regular expression
   */
  static List<String> list(String cell, String separator) {
    return Arrays.stream(cell.split(separator)).filter(one -> !one.isBlank()).toList();
  }
}
