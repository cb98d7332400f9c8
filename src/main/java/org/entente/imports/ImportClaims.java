package org.entente.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.database.StatementExecutor;
import org.entente.imports.format.ImportFormat;
import org.entente.json.Json;

/**
 * Claims the import that this instance works on. Another instance takes an import over when this
 * one has not reported for 15 seconds, or when the database was restarted; an instance that has
 * lost an import writes nothing more of it. An instance that claims an import works on none, even
 * if the table says that it does.
 */
@ApplicationScoped
class ImportClaims {

  private static final String CLAIM =
      """
      update import set state = 'RUNNING', instance = :instance, alive_at = clock_timestamp(),
        started_at = coalesce(started_at, clock_timestamp())
      where number = (
          select number from import
          where state = 'QUEUED' or state = 'RUNNING' and %1$s
          order by number limit 1 for update skip locked)
        and not exists (select from import where state = 'RUNNING' and not %1$s)
      returning number, format, dry_run, author, reason, units_done, cast(report as text) as report
      """
          .formatted(
              "(instance = :instance or alive_at < now() - interval '15 seconds' or alive_at <"
                  + " pg_postmaster_start_time())");

  private static final String KEEP_ALIVE =
      "update import set alive_at = clock_timestamp() where state = 'RUNNING' and instance ="
          + " :instance";

  private static final String RELEASE =
      "update import set state = 'QUEUED', instance = null where state = 'RUNNING' and instance ="
          + " :instance";

  private static final String OWN =
      " where number = :number and state = 'RUNNING' and instance = :instance";

  private static final String PROGRESS =
      "update import set alive_at = clock_timestamp(), units_done = :done, bytes_read = :bytesRead,"
          + " report = cast(:report as json)"
          + OWN;

  private static final String END =
      "update import set state = :state, detail = :detail, ended_at = clock_timestamp()" + OWN;

  private final RowReader rows;
  private final StatementExecutor statements;
  private final Json json;
  private final ImportFiles files;
  private final String instance = UUID.randomUUID().toString();

  ImportClaims(RowReader rows, StatementExecutor statements, Json json, ImportFiles files) {
    this.rows = rows;
    this.statements = statements;
    this.json = json;
    this.files = files;
  }

  /**
   * An import to work on.
   *
   * @param done how many of its items earlier claims have written
   */
  record Claim(
      long number,
      ImportFormat format,
      boolean dryRun,
      String author,
      String reason,
      long done,
      ImportReport report) {}

  /** Thrown when the import was cancelled, or another instance works on it. */
  static final class LostClaimException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private LostClaimException(long number) {
      super("This instance no longer holds import %d".formatted(number), null, false, false);
    }
  }

  /** Claims the next import; empty when none is queued or another instance works on one. */
  Optional<Claim> next() {
    BoundSql claim = BoundSql.of(CLAIM).with("instance", instance);
    return QuarkusTransaction.requiringNew().call(() -> rows.first(claim, this::claim));
  }

  /** Reports that this instance is alive. */
  void stayAlive() {
    execute(KEEP_ALIVE);
  }

  /** Gives the import back to the queue. */
  void release() {
    execute(RELEASE);
  }

  private void execute(String statement) {
    BoundSql own = BoundSql.of(statement).with("instance", instance);
    QuarkusTransaction.requiringNew().run(() -> statements.execute(own));
  }

  /** Saves how far the import has come, in the current transaction. */
  void progress(Claim claim, long done, long bytesRead, ImportReport report) {
    update(
        claim,
        BoundSql.of(PROGRESS)
            .with("done", done)
            .with("bytesRead", bytesRead)
            .with("report", json.text(report)));
  }

  /**
   * Ends the import and removes its file.
   *
   * @param detail why it failed; null otherwise
   */
  void end(Claim claim, ImportState state, String detail) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              update(claim, BoundSql.of(END).with("state", state.name()).with("detail", detail));
              files.remove(claim.number());
            });
  }

  private void update(Claim claim, BoundSql update) {
    int changed =
        statements.execute(update.with("number", claim.number()).with("instance", instance));
    if (changed == 0) {
      throw new LostClaimException(claim.number());
    }
  }

  private Claim claim(Row row) {
    return new Claim(
        row.number("number"),
        ImportFormat.of(row.text("format")).orElseThrow(),
        row.flag("dry_run"),
        row.text("author"),
        row.text("reason"),
        row.number("units_done"),
        json.readStored(row.text("report"), ImportReport.class));
  }
}
