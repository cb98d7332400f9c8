package org.entente.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.database.CollisionRetry;
import org.entente.database.RowReader;
import org.entente.database.SqlStates;
import org.entente.database.TransactionTimeouts;
import org.entente.http.WriteRequest;
import org.entente.json.InputReader;
import org.entente.limits.LongRequestLimits;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.record.DraftFactory;
import org.entente.record.InputChecks;
import org.entente.record.RecordMapper;
import org.entente.record.RecordWriter;
import org.hibernate.Session;

/**
 * Loads many records with one request: all of them or none, unless the client asks to load the
 * valid ones.
 */
@ApplicationScoped
public class BulkLoader {

  private final Session session;
  private final RowReader rows;
  private final DraftFactory drafts;
  private final RecordWriter writer;
  private final InputChecks checks;
  private final LongRequestLimits limits;
  private final LoadMetrics metrics;
  private final InputReader inputs;
  private final MemorySize largestBody;

  BulkLoader(
      Session session,
      RowReader rows,
      DraftFactory drafts,
      RecordWriter writer,
      InputChecks checks,
      LongRequestLimits limits,
      LoadMetrics metrics,
      InputReader inputs,
      @ConfigProperty(name = "entente.load.largest-body") MemorySize largestBody) {
    this.session = session;
    this.rows = rows;
    this.drafts = drafts;
    this.writer = writer;
    this.checks = checks;
    this.limits = limits;
    this.metrics = metrics;
    this.inputs = inputs;
    this.largestBody = largestBody;
  }

  /** A load request: how its lines are parsed and written, and its path for problems. */
  record LoadRequest(BulkLineReader reader, WriteRequest write, String path) {}

  /** Loads lines that are records of one collection, and answers with a report. */
  public Response load(
      RecordMapper<?, ?, ?> mapper, InputStream body, HttpHeaders headers, UriInfo uri)
      throws IOException {
    return load(BulkLineReader.of(mapper, inputs), body, headers, uri);
  }

  Response load(BulkLineReader reader, InputStream body, HttpHeaders headers, UriInfo uri)
      throws IOException {
    limits.forLoad();
    WriteRequest write = WriteRequest.ofLoad(headers, uri);
    LoadRequest request = new LoadRequest(reader, write, uri.getPath());
    try (BufferedLines lines = BufferedLines.of(body, largestBody)) {
      lines.refuseEmpty();
      return Response.ok(checkedReport(request, attempt(request, lines))).build();
    }
  }

  private LoadReport attempt(LoadRequest request, BufferedLines lines) throws IOException {
    try {
      return CollisionRetry.run(() -> transaction(request, lines));
    } catch (IOException failure) {
      throw failure;
    } catch (RuntimeException failure) {
      if (SqlStates.collision(failure)) {
        throw new ProblemException(
            ProblemType.UNAVAILABLE,
            "Other requests are writing the same records. Nothing was loaded; try again.");
      }
      throw failure;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private LoadReport transaction(LoadRequest request, BufferedLines lines) throws IOException {
    QuarkusTransaction.begin(
        QuarkusTransaction.beginOptions().timeout(TransactionTimeouts.LONGEST_SECONDS));
    LoadReport report;
    boolean kept = false;
    try {
      TransactionTimeouts.lift(rows);
      report = new Load(session, drafts, writer, checks, request, metrics::read).run(lines);
      kept = !request.write().dryRun() && (report.failed == 0 || !request.write().atomic());
    } finally {
      end(kept);
    }
    if (kept) {
      metrics.add(report);
    }
    return report;
  }

  private static void end(boolean kept) {
    if (kept) {
      QuarkusTransaction.commit();
    } else {
      QuarkusTransaction.rollback();
    }
  }

  /**
   * Returns the report of a load that succeeded.
   *
   * @throws ProblemException when nothing was loaded because a line failed
   */
  private static LoadReport checkedReport(LoadRequest request, LoadReport report) {
    if (report.failed > 0 && request.write().atomic()) {
      throw new ProblemException(
              ProblemType.UNPROCESSABLE,
              "Nothing was loaded: %d of %d lines failed.".formatted(report.failed, report.lines()))
          .with("report", report.rolledBack());
    }
    return report;
  }
}
