package org.entente.imports.format;

import java.util.Optional;
import org.entente.imports.codebook.Cameo;
import org.entente.imports.table.Cells;
import org.entente.imports.table.WrongCellException;

/** Reads scores on the Goldstein scale. */
final class Goldstein {

  static final String SCALE = "GOLDSTEIN";

  private static final double LIMIT = 10;

  private Goldstein() {}

  /**
   * Returns the score of the cell or, if it is empty, that of the code.
   *
   * @throws WrongCellException when there is none, or it is outside the scale
   */
  static double score(String cell, String column, Cameo.Code code) {
    double score =
        Optional.ofNullable(Cells.number(cell, column))
            .or(() -> Optional.ofNullable(code.goldstein()))
            .orElseThrow(() -> new WrongCellException("%s is empty.".formatted(column)));
    if (Math.abs(score) > LIMIT) {
      throw new WrongCellException(
          "%s is outside the scale, which is from -10 to 10: %s.".formatted(column, cell));
    }
    return score;
  }
}
