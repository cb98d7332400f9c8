package org.entente.record;

/** The only write path of a collection. */
public interface RecordRepository {

  RecordType<?, ?, ?> type();
}
