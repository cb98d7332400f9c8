package org.entente.imports;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line on which it begins
 * @param cells empty where the row cannot be parted into them
 */
record TableRow(long line, List<String> cells) {

  /** The cell without the space around it; null for none. */
  String cell(int column) {
    String text = column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    return text.isEmpty() || text.equals("NULL") ? null : text;
  }
}
