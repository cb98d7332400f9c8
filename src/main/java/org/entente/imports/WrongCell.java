package org.entente.imports;

/** Thrown where a cell is not what the format says. */
final class WrongCell extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongCell(String detail) {
    super(detail, null, false, false);
  }
}
