package org.entente.bulk;

import org.entente.record.RecordInput;
import org.entente.record.RecordKey;
import org.entente.record.RecordType;

/** A line whose form is right. */
record Entry(Spool.Place place, RecordType<?, ?, ?> type, RecordInput input) {

  RecordKey key() {
    return new RecordKey(type.collection(), input.id());
  }
}
