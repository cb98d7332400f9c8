package org.entente.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Which import this instance works on. Another one takes it over when this one has not said for a
 * while that it is alive, or when the database was started again; whoever has lost an import writes
 * nothing more of it. An instance that asks for one works on none, whatever is written of it.
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
      returning number, format, dry_run, author, reason, units_done, cast(report as text)
      """
          .formatted(
              "(instance = :instance or alive_at < now() - interval '15 seconds' or alive_at < pg_postmaster_start_time())");

  private static final String OWN =
      " where number = :number and state = 'RUNNING' and instance = :instance";

  private final Session session;
  private final ObjectMapper json;
  private final ImportFiles files;
  private final String instance = UUID.randomUUID().toString();

  ImportClaims(Session session, ObjectMapper json, ImportFiles files) {
    this.session = session;
    this.json = json;
    this.files = files;
  }

  /**
   * An import to work on.
   *
   * @param done how many of its units an earlier claim has written
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
  static final class Lost extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Lost(long number) {
      super("Import %d is no longer this instance's".formatted(number), null, false, false);
    }
  }

  Optional<Claim> next() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery(CLAIM, Tuple.class)
                    .setParameter("instance", instance)
                    .getResultStream()
                    .findFirst()
                    .map(this::claim));
  }

  void stayAlive() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                session
                    .createNativeMutationQuery(
                        "update import set alive_at = clock_timestamp() where state = 'RUNNING' and instance = :instance")
                    .setParameter("instance", instance)
                    .executeUpdate());
  }

  /** To be claimed by whoever is there next. */
  void release() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                session
                    .createNativeMutationQuery(
                        "update import set state = 'QUEUED', instance = null where state = 'RUNNING' and instance = :instance")
                    .setParameter("instance", instance)
                    .executeUpdate());
  }

  /** In the current transaction. */
  void progress(Claim claim, long done, long bytesRead, ImportReport report) {
    own(
        claim,
        session
            .createNativeMutationQuery(
                "update import set alive_at = clock_timestamp(), units_done = :done, bytes_read = :bytesRead, report = cast(:report as json)"
                    + OWN)
            .setParameter("done", done)
            .setParameter("bytesRead", bytesRead)
            .setParameter("report", text(report)));
  }

  /**
   * @param detail why it failed, or null
   */
  void end(Claim claim, ImportState state, String detail) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              own(
                  claim,
                  session
                      .createNativeMutationQuery(
                          "update import set state = :state, detail = :detail, ended_at = clock_timestamp()"
                              + OWN)
                      .setParameter("state", state.name())
                      .setParameter("detail", detail, String.class));
              files.remove(claim.number());
            });
  }

  private void own(Claim claim, MutationQuery update) {
    int rows =
        update
            .setParameter("number", claim.number())
            .setParameter("instance", instance)
            .executeUpdate();
    if (rows == 0) {
      throw new Lost(claim.number());
    }
  }

  private Claim claim(Tuple row) {
    try {
      return new Claim(
          row.get(0, Long.class),
          ImportFormat.of(row.get(1, String.class)).orElseThrow(),
          row.get(2, Boolean.class),
          row.get(3, String.class),
          row.get(4, String.class),
          row.get(5, Long.class),
          json.readValue(row.get(6, String.class), ImportReport.class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String text(ImportReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
