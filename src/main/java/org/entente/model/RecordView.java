package org.entente.model;

import java.time.LocalDate;

/** A record of any collection, as clients read it. */
public interface RecordView {

  String id();

  long version();

  /** Returns the record with its derived members, such as a status, as of the given day. */
  default RecordView on(LocalDate day) {
    return this;
  }
}
