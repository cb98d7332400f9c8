package org.entente.record;

/** What clients read of any record. */
public interface RecordView {

  String id();

  long version();
}
