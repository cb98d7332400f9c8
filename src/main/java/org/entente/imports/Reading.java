package org.entente.imports;

/** What a row says. */
sealed interface Reading {

  record Told(Finding finding) implements Reading {}

  record Skipped(SkipReason reason) implements Reading {}

  /** The row is not what the format says. */
  record Wrong(String detail) implements Reading {}
}
