package org.entente.imports.format;

import java.util.List;
import org.entente.imports.table.TableRow;
import org.entente.imports.table.WrongCellException;

/** Parses the rows of one format of event data. */
interface EventRows {

  /**
   * @param identity of the row within its file
   */
  record Identified(long identity, RowOutcome outcome) {}

  /**
   * @throws WrongCellException when the row does not match the format
   */
  Identified read(TableRow row);

  /** Returns whether the row has the names of the columns. */
  boolean isHeader(List<String> cells);
}
