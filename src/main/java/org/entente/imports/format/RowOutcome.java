package org.entente.imports.format;

/** The outcome of reading the rows of an item. */
public sealed interface RowOutcome {

  record Parsed(RowContent content) implements RowOutcome {}

  record Skipped(SkipReason reason) implements RowOutcome {}

  /** A row that does not match the format. */
  record Invalid(String detail) implements RowOutcome {}
}
