package org.entente.imports;

/** How far an import has come. */
enum ImportState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED
}
