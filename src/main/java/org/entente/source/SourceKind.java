package org.entente.source;

public enum SourceKind {
  ARTICLE,
  REPORT,
  STATEMENT,
  TREATY_TEXT,
  DATASET,
  OTHER
}
