package org.entente.imports;

/** The state of an import. */
enum ImportState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED
}
