package org.entente.bulk;

import org.entente.model.RecordInput;
import org.entente.model.RecordKey;
import org.entente.record.RecordMapper;

/** A line that is valid in itself: a record to be written, and the mapper of its collection. */
record BulkLine(BufferedLines.Place place, RecordMapper<?, ?, ?> mapper, RecordInput input) {

  RecordKey key() {
    return new RecordKey(mapper.kind(), input.id());
  }
}
