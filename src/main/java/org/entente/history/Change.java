package org.entente.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.entente.database.Row;
import org.entente.model.Operation;
import org.entente.model.RecordKind;

/**
 * One write of a record as clients read it.
 *
 * @param cursor the position of the change in the feed; null in the history of one record
 * @param record the record after the write, in JSON; null when it was deleted or a patch is given
 * @param patch the merge patch from the previous version; null unless the client asks for it
 */
public record Change(
    String cursor,
    RecordKind kind,
    String id,
    long version,
    Operation operation,
    Instant at,
    String author,
    String reason,
    @JsonRawValue String record,
    JsonNode patch) {

  /** Maps a row of the log. */
  static Change of(String cursor, RecordKind kind, String id, Row row) {
    return new Change(
        cursor,
        kind,
        id,
        row.number("version"),
        row.enumValue(Operation.class, "operation"),
        row.instant("at"),
        row.text("author"),
        row.text("reason"),
        row.text("record"),
        null);
  }

  Change withPatch(JsonNode difference) {
    return new Change(cursor, kind, id, version, operation, at, author, reason, null, difference);
  }
}
