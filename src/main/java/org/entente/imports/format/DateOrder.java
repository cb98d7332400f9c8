package org.entente.imports.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.entente.imports.table.ArchiveReader;
import org.entente.imports.table.SlashedDate;
import org.entente.imports.table.SlashedDate.Order;
import org.entente.imports.table.TableRow;
import org.entente.imports.table.TableRows;
import org.entente.imports.table.UnreadableFileException;

/**
 * The order of month and day in the dates of one text of a file. It is certain when a date has a
 * day above 12 and no date has it in the other place, for which the text is read a second time.
 */
final class DateOrder {

  private final FileSource file;
  private final int text;
  private Order order;

  /**
   * @param text the place of the text in the file, from 0
   */
  DateOrder(FileSource file, int text) {
    this.file = file;
    this.text = text;
  }

  /** Returns the order; reads the text when it is asked for the first time. */
  Order get() {
    if (order == null) {
      Set<Order> shown = shown();
      order = shown.size() > 1 ? Order.MIXED : shown.stream().findFirst().orElse(Order.UNKNOWN);
    }
    return order;
  }

  private Set<Order> shown() {
    Set<Order> shown = EnumSet.noneOf(Order.class);
    try (ArchiveReader again = file.open()) {
      Optional<ArchiveReader.Text> found = again.next();
      for (int at = 0; at < text && found.isPresent(); at++) {
        found = again.next();
      }
      if (found.isPresent()) {
        read(DetectedTable.ahead(found.get().in()), shown);
      }
    } catch (UnreadableFileException broken) {
      return shown;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return shown;
  }

  private static void read(BufferedInputStream in, Set<Order> shown) throws IOException {
    DetectedTable detected = DetectedTable.of(in).orElseThrow();
    IcewsRows rows = IcewsRows.of(detected.header().orElseThrow(), null);
    TableRows table = TableRows.of(in, detected.tabs());
    for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
      SlashedDate.of(rows.date(row.get()))
          .map(SlashedDate::order)
          .filter(one -> one != Order.UNKNOWN)
          .ifPresent(shown::add);
    }
  }
}
