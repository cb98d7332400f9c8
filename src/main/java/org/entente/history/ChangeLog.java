package org.entente.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.entente.database.ColumnQuery;
import org.entente.database.Replica;
import org.entente.database.TableWriter;
import org.entente.http.WriteRequest;
import org.entente.record.Collection;
import org.entente.record.Operation;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** The append-only log of all writes, in the transactions of the writes themselves. */
@ApplicationScoped
public class ChangeLog {

  private static final List<String> COLUMNS =
      List.of(
          "era", "collection", "id", "version", "operation", "at", "author", "reason", "record");

  private final Session session;
  private final TableWriter tables;
  private final SecurityIdentity writer;
  private final Replica replica;

  ChangeLog(Session session, TableWriter tables, SecurityIdentity writer, Replica replica) {
    this.session = session;
    this.tables = tables;
    this.writer = writer;
    this.replica = replica;
  }

  /**
   * @param record in JSON, null when the record is deleted
   */
  public record Entry(
      Collection collection,
      String id,
      long version,
      Operation operation,
      Instant at,
      byte[] record) {

    private String text() {
      return record == null ? null : new String(record, StandardCharsets.UTF_8);
    }
  }

  public void append(List<Entry> entries, WriteRequest request) {
    if (entries.isEmpty()) {
      return;
    }
    replica.written();
    String era = era();
    String author = request.author().orElseGet(() -> writer.getPrincipal().getName());
    tables.write(
        "change",
        COLUMNS,
        entries.stream()
            .map(
                entry ->
                    new String[] {
                      era,
                      entry.collection().table(),
                      entry.id(),
                      String.valueOf(entry.version()),
                      entry.operation().name(),
                      entry.at().toString(),
                      author,
                      request.reason(),
                      entry.text()
                    }));
  }

  private String era() {
    return ColumnQuery.of(session, "select cast(max(number) as text) from feed_era", String.class)
        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
        .getSingleResult();
  }
}
