package org.entente.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.entente.database.Replica;
import org.entente.database.TableWriter;
import org.entente.http.WriteRequest;
import org.entente.model.Operation;
import org.entente.model.RecordKind;

/** The append-only log of all writes. Its entries belong to the transactions of the writes. */
@ApplicationScoped
public class ChangeLog {

  private static final List<String> COLUMNS =
      List.of(
          "era", "collection", "id", "version", "operation", "at", "author", "reason", "record");

  private final TableWriter tables;
  private final SecurityIdentity user;
  private final Replica replica;

  ChangeLog(TableWriter tables, SecurityIdentity user, Replica replica) {
    this.tables = tables;
    this.user = user;
    this.replica = replica;
  }

  /**
   * One write to be logged.
   *
   * @param record the record after the write, in JSON; null when it is deleted
   */
  public record Entry(
      RecordKind kind, String id, long version, Operation operation, Instant at, byte[] record) {

    private String text() {
      return record == null ? null : new String(record, StandardCharsets.UTF_8);
    }
  }

  /**
   * Appends the entries. Their author is the one that the request names, or else the user who is
   * signed in.
   */
  public void append(List<Entry> entries, WriteClock.Moment moment, WriteRequest request) {
    if (entries.isEmpty()) {
      return;
    }
    replica.written();
    String author = request.author().orElseGet(() -> user.getPrincipal().getName());
    tables.write(
        "change",
        COLUMNS,
        entries.stream()
            .map(
                entry ->
                    new String[] {
                      moment.era(),
                      entry.kind().table(),
                      entry.id(),
                      String.valueOf(entry.version()),
                      entry.operation().name(),
                      entry.at().toString(),
                      author,
                      request.reason(),
                      entry.text()
                    }));
  }
}
