package org.entente.imports.format;

/** The outcome of reading the rows of an item. */
public sealed interface RowOutcome {

  record Parsed(RowContent content) implements RowOutcome {}

  /**
   * @param value the value of the row for which it is skipped; null when there is none
   */
  record Skipped(SkipReason reason, String value) implements RowOutcome {

    Skipped(SkipReason reason) {
      this(reason, null);
    }
  }

  /** A file of an archive, rather than rows, that is in another format. */
  record OtherFile() implements RowOutcome {}

  /** A row that does not match the format. */
  record Invalid(String detail) implements RowOutcome {}
}
