package org.entente.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.database.ColumnQuery;
import org.entente.database.TimeLimits;
import org.hibernate.Session;

/** The imports of all instances on the database. */
@ApplicationScoped
class Imports {

  private static final int MOST_WAITING = 20;
  private static final double PERCENT = 100;

  private static final String SELECT =
      """
      select number, format, state, dry_run, author, reason, created_at, started_at,
        coalesce(ended_at, alive_at), ended_at, bytes, bytes_read, detail, cast(report as text)
      from import
      """;

  private static final String CANCEL =
      """
      update import set state = 'CANCELLED', ended_at = now()
      where number = :number and state in ('QUEUED', 'RUNNING')
      """;

  private final Session session;
  private final ObjectMapper json;
  private final ImportFiles files;

  Imports(Session session, ObjectMapper json, ImportFiles files) {
    this.session = session;
    this.json = json;
    this.files = files;
  }

  /** What is asked for. */
  record Order(ImportFormat format, boolean dryRun, String author, String reason) {}

  boolean full() {
    return QuarkusTransaction.requiringNew()
            .call(
                () ->
                    ColumnQuery.of(
                            session,
                            "select count(*) from import where state = 'QUEUED'",
                            Long.class)
                        .getSingleResult())
        >= MOST_WAITING;
  }

  Import add(Order order, Upload upload) {
    long number =
        QuarkusTransaction.requiringNew()
            .timeout(TimeLimits.LONGEST_SECONDS)
            .call(() -> insert(order, upload));
    return find(number).orElseThrow();
  }

  private long insert(Order order, Upload upload) throws Exception {
    TimeLimits.lift(session);
    long number =
        ColumnQuery.of(
                session,
                """
                insert into import (format, state, dry_run, author, reason, bytes, report)
                values (:format, 'QUEUED', :dryRun, :author, :reason, :bytes, cast(:report as json))
                returning number
                """,
                Long.class)
            .setParameter("format", order.format().toString())
            .setParameter("dryRun", order.dryRun())
            .setParameter("author", order.author())
            .setParameter("reason", order.reason(), String.class)
            .setParameter("bytes", upload.size())
            .setParameter("report", json.writeValueAsString(new ImportReport()))
            .getSingleResult();
    files.add(number, upload);
    return number;
  }

  Optional<Import> find(long number) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery(SELECT + " where number = :number", Tuple.class)
                    .setParameter("number", number)
                    .getResultStream()
                    .findFirst()
                    .map(this::read));
  }

  /** The last ones first. */
  List<Import> before(long number, int limit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery(
                        SELECT + " where number < :number order by number desc limit :limit",
                        Tuple.class)
                    .setParameter("number", number)
                    .setParameter("limit", limit)
                    .getResultStream()
                    .map(this::read)
                    .toList());
  }

  /** False when it had ended before. */
  boolean cancel(long number) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              boolean cancelled =
                  session
                          .createNativeMutationQuery(CANCEL)
                          .setParameter("number", number)
                          .executeUpdate()
                      > 0;
              if (cancelled) {
                files.remove(number);
              }
              return cancelled;
            });
  }

  private Import read(Tuple row) {
    ImportReport report = report(row.get(13, String.class));
    ImportState state = ImportState.valueOf(row.get(2, String.class));
    return new Import(
        row.get(0, Long.class).toString(),
        ImportFormat.of(row.get(1, String.class)).orElseThrow(),
        state,
        row.get(3, Boolean.class),
        row.get(4, String.class),
        row.get(5, String.class),
        row.get(6, Instant.class),
        row.get(7, Instant.class),
        row.get(9, Instant.class),
        row.get(10, Long.class),
        progress(state, row.get(11, Long.class), row.get(10, Long.class)),
        rate(report.read, row.get(7, Instant.class), row.get(8, Instant.class)),
        row.get(12, String.class),
        report);
  }

  private static int progress(ImportState state, long read, long bytes) {
    return state == ImportState.DONE ? (int) PERCENT : (int) (PERCENT * read / (bytes + 1));
  }

  private static Long rate(long rows, Instant from, Instant to) {
    return from == null || to == null
        ? null
        : Math.round(rows * 1000.0 / Math.max(1, Duration.between(from, to).toMillis()));
  }

  private ImportReport report(String text) {
    try {
      return json.readValue(text, ImportReport.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
