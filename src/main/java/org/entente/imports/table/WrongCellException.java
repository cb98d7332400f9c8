package org.entente.imports.table;

/** Thrown when a cell does not match its format; the message is for clients. */
public final class WrongCellException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public WrongCellException(String detail) {
    super(detail, null, false, false);
  }
}
