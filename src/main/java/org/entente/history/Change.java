package org.entente.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.entente.record.Collection;
import org.entente.record.Operation;

/**
 * One write of a record, as clients read it.
 *
 * @param cursor from where on the feed tells what came after, null in the history of one record
 * @param record as it was read after the write, null when it was deleted
 * @param patch what the write changed, in place of the record
 */
public record Change(
    String cursor,
    Collection kind,
    String id,
    long version,
    Operation operation,
    Instant at,
    String author,
    String reason,
    @JsonRawValue String record,
    JsonNode patch) {

  Change withPatch(JsonNode difference) {
    return new Change(cursor, kind, id, version, operation, at, author, reason, null, difference);
  }
}
