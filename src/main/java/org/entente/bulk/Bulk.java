package org.entente.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.database.TimeLimits;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.SqlStates;
import org.entente.http.WriteRequest;
import org.entente.json.InputReader;
import org.entente.record.RecordType;

/** Loads many records with one request: all of them or none, unless the client wants the good. */
@ApplicationScoped
public class Bulk {

  public static final String LINES = "application/x-ndjson";

  private static final int ATTEMPTS = 3;

  private final BulkTools tools;
  private final InputReader inputs;
  private final ObjectMapper json;
  private final MemorySize largestBody;

  Bulk(
      BulkTools tools,
      InputReader inputs,
      ObjectMapper json,
      @ConfigProperty(name = "entente.load.largest-body") MemorySize largestBody) {
    this.tools = tools;
    this.inputs = inputs;
    this.json = json;
    this.largestBody = largestBody;
  }

  /** What a request asks for. */
  private record Question(EntryReader entries, WriteRequest write, String path) {}

  public Response load(RecordType<?, ?, ?> type, InputStream body, HttpHeaders headers, UriInfo uri)
      throws IOException {
    return load(EntryReader.of(type, inputs), body, headers, uri);
  }

  Response load(EntryReader entries, InputStream body, HttpHeaders headers, UriInfo uri)
      throws IOException {
    tools.places().forLoad();
    Question question = new Question(entries, WriteRequest.of(headers, uri), uri.getPath());
    Spool spool = Spool.of(body, largestBody);
    if (headers.getAcceptableMediaTypes().get(0).toString().startsWith(LINES)) {
      return Response.ok((StreamingOutput) out -> tell(question, spool, out), LINES).build();
    }
    try (spool) {
      return Response.ok(answered(question, attempt(question, spool, report -> {}))).build();
    }
  }

  /** One line as the load goes on, and the report as the last. */
  private void tell(Question question, Spool spool, OutputStream out) throws IOException {
    try (spool) {
      Report report =
          attempt(
              question,
              spool,
              state -> line(out, Map.of("progress", Map.of("lines", state.lines()))));
      line(out, Map.of("report", answered(question, report)));
    } catch (ProblemException problem) {
      line(out, Map.of("problem", Problem.of(problem, question.path())));
    }
  }

  private Report attempt(Question question, Spool spool, Consumer<Report> progress)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction(question, spool, progress);
      } catch (RuntimeException failure) {
        if (!SqlStates.collision(failure)) {
          throw failure;
        }
        if (attempt == ATTEMPTS) {
          throw new ProblemException(
              ProblemType.UNAVAILABLE, "Others write the same records. Nothing was loaded.");
        }
      }
    }
  }

  private Report transaction(Question question, Spool spool, Consumer<Report> progress)
      throws IOException {
    QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TimeLimits.LONGEST_SECONDS));
    boolean kept = false;
    try {
      TimeLimits.lift(tools.session());
      Report report =
          new Load(tools, question.entries(), question.write(), question.path(), progress)
              .run(spool);
      kept = !question.write().dryRun() && (report.failed == 0 || !question.write().atomic());
      if (kept) {
        tools.count().add(report);
      }
      return report;
    } finally {
      end(kept);
    }
  }

  private static void end(boolean kept) {
    if (kept) {
      QuarkusTransaction.commit();
    } else {
      QuarkusTransaction.rollback();
    }
  }

  /**
   * @throws ProblemException when nothing was loaded because a line failed
   */
  private static Report answered(Question question, Report report) {
    if (report.failed > 0 && question.write().atomic()) {
      throw new ProblemException(
              ProblemType.UNPROCESSABLE,
              "Nothing was loaded: %d of %d lines cannot be."
                  .formatted(report.failed, report.lines()))
          .with("report", report.ofNothing());
    }
    return report;
  }

  private void line(OutputStream out, Object line) {
    try {
      out.write(json.writeValueAsBytes(line));
      out.write('\n');
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
