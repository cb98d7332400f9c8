package org.entente.history;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.entente.http.WriteRequest;
import org.entente.record.Collection;
import org.entente.record.Operation;
import org.hibernate.Session;

/** The append-only log of all writes, in the transactions of the writes themselves. */
@ApplicationScoped
public class ChangeLog {

  private static final String APPEND =
      """
      insert into change (era, collection, id, version, operation, at, author, reason, record)
      select (select max(number) from feed_era), collection, id, version, operation, at, :author, :reason, cast(record as json)
      from unnest(:collections, :ids, :versions, :operations, cast(:ats as timestamptz[]), :records)
        as entry (collection, id, version, operation, at, record)
      """;

  private final Session session;

  private final SecurityIdentity writer;

  ChangeLog(Session session, SecurityIdentity writer) {
    this.session = session;
    this.writer = writer;
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
    session
        .createNativeMutationQuery(APPEND)
        .setParameter("author", request.author().orElseGet(() -> writer.getPrincipal().getName()))
        .setParameter("reason", request.reason(), String.class)
        .setParameter("collections", texts(entries, entry -> entry.collection().table()))
        .setParameter("ids", texts(entries, Entry::id))
        .setParameter("versions", entries.stream().map(Entry::version).toArray(Long[]::new))
        .setParameter("operations", texts(entries, entry -> entry.operation().name()))
        .setParameter("ats", texts(entries, entry -> entry.at().toString()))
        .setParameter("records", texts(entries, Entry::text))
        .executeUpdate();
  }

  private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }
}
