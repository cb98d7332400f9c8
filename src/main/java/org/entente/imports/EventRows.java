package org.entente.imports;

import java.util.List;

/** How the rows of one format of event data are read. */
interface EventRows {

  /** A row, and what identifies it within its file. */
  record Identified(long identity, Reading reading) {}

  /**
   * @throws WrongCell when the row is not what the format says
   */
  Identified read(TableRow row);

  /** Whether the row tells the names of the columns. */
  boolean isHeader(List<String> cells);
}
