package org.entente.record;

import java.time.LocalDate;

/** What clients read of any record. */
public interface RecordView {

  String id();

  long version();

  /** The same with what is derived of it as of the day of the world. */
  default RecordView on(LocalDate day) {
    return this;
  }
}
