package org.entente.imports.table;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import org.entente.model.Characters;

/**
 * A row of a table.
 *
 * @param line on which the row begins
 * @param cells empty when the line cannot be split into cells
 */
public record TableRow(long line, List<String> cells) {

  private static final Set<String> NOTHING = Set.of("", "NULL", "NA");

  /**
   * @param columns the allowed numbers of cells
   * @throws WrongCellException when the row has another number of cells
   */
  public void requireColumns(List<Integer> columns) {
    if (cells.isEmpty()) {
      throw new WrongCellException("The line is not a table row.");
    }
    if (!columns.contains(cells.size())) {
      throw new WrongCellException(
          "The row has %d columns instead of %s."
              .formatted(
                  cells.size(), columns.stream().map(Object::toString).collect(joining(" or "))));
    }
  }

  /**
   * Returns the cell without surrounding space and the characters that no record may have; null
   * when empty, {@code NULL} or {@code NA}.
   */
  public String cell(int column) {
    String text =
        column < 0 || column >= cells.size() ? "" : Characters.cleaned(cells.get(column)).strip();
    return NOTHING.contains(text) ? null : text;
  }
}
