package org.entente.imports;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of a table.
 *
 * @param line on which it begins
 * @param cells empty where the row cannot be parted into them
 */
record TableRow(long line, List<String> cells) {

  private static final Set<String> NOTHING = Set.of("", "NULL", "NA");

  /**
   * @throws WrongCell when there are other numbers of cells than any of these
   */
  void expect(Integer... columns) {
    if (cells.isEmpty()) {
      throw new WrongCell("The line is no row of a table.");
    }
    if (!List.of(columns).contains(cells.size())) {
      throw new WrongCell(
          "Has %d columns, not %s."
              .formatted(
                  cells.size(), Stream.of(columns).map(Object::toString).collect(joining(" or "))));
    }
  }

  /** The cell without the space around it; null for none, also as R writes it. */
  String cell(int column) {
    String text = column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    return NOTHING.contains(text) ? null : text;
  }
}
