package org.entente.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.database.StatementExecutor;
import org.entente.database.TransactionTimeouts;
import org.entente.imports.format.ImportFormat;
import org.entente.json.Json;

/** Adds, finds, lists and cancels the imports of all instances on the database. */
@ApplicationScoped
class Imports {

  private static final int LONGEST_QUEUE = 20;
  private static final double PERCENT = 100;

  private static final String SELECT =
      """
      select number, format, state, dry_run, author, reason, created_at, started_at,
        coalesce(ended_at, alive_at) as active_until, ended_at, bytes, bytes_read, detail,
        cast(report as text) as report
      from import
      """;

  private static final String INSERT =
      """
      insert into import (format, state, dry_run, author, reason, bytes, report)
      values (:format, 'QUEUED', :dryRun, :author, :reason, :bytes, cast(:report as json))
      returning number
      """;

  private static final String CANCEL =
      """
      update import set state = 'CANCELLED', ended_at = now()
      where number = :number and state in ('QUEUED', 'RUNNING')
      """;

  private final RowReader rows;
  private final StatementExecutor statements;
  private final Json json;
  private final ImportFiles files;

  Imports(RowReader rows, StatementExecutor statements, Json json, ImportFiles files) {
    this.rows = rows;
    this.statements = statements;
    this.json = json;
    this.files = files;
  }

  /** A request for an import. */
  record Request(ImportFormat format, boolean dryRun, String author, String reason) {}

  /** Returns whether the queue has no room for another import. */
  boolean full() {
    return rows.number(BoundSql.of("select count(*) from import where state = 'QUEUED'"))
        >= LONGEST_QUEUE;
  }

  Import add(Request request, Upload upload) {
    long number =
        QuarkusTransaction.requiringNew()
            .timeout(TransactionTimeouts.LONGEST_SECONDS)
            .call(() -> insert(request, upload));
    return find(number).orElseThrow();
  }

  private long insert(Request request, Upload upload) throws IOException {
    TransactionTimeouts.lift(rows);
    long number =
        rows.number(
            BoundSql.of(INSERT)
                .with("format", request.format().toString())
                .with("dryRun", request.dryRun())
                .with("author", request.author())
                .with("reason", request.reason())
                .with("bytes", upload.size())
                .with("report", json.text(new ImportReport())));
    files.add(number, upload);
    return number;
  }

  Optional<Import> find(long number) {
    return rows.first(
        BoundSql.of(SELECT + " where number = :number").with("number", number), this::read);
  }

  /** Lists the imports with lower numbers, newest first. */
  List<Import> before(long number, int limit) {
    return rows.list(
        BoundSql.of(SELECT + " where number < :number order by number desc limit :limit")
            .with("number", number)
            .with("limit", limit),
        this::read);
  }

  /** Returns false when the import had ended before. */
  boolean cancel(long number) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              boolean cancelled =
                  statements.execute(BoundSql.of(CANCEL).with("number", number)) > 0;
              if (cancelled) {
                files.remove(number);
              }
              return cancelled;
            });
  }

  private Import read(Row row) {
    ImportReport report = json.readStored(row.text("report"), ImportReport.class);
    ImportState state = row.enumValue(ImportState.class, "state");
    return new Import(
        Long.toString(row.number("number")),
        ImportFormat.of(row.text("format")).orElseThrow(),
        state,
        row.flag("dry_run"),
        row.text("author"),
        row.text("reason"),
        row.instant("created_at"),
        row.instant("started_at"),
        row.instant("ended_at"),
        row.number("bytes"),
        progress(state, row.number("bytes_read"), row.number("bytes")),
        rate(report.read, row.instant("started_at"), row.instant("active_until")),
        row.text("detail"),
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
}
