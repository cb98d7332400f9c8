package org.entente.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import org.entente.database.TimeLimits;
import org.entente.http.SqlStates;
import org.entente.http.WriteRequest;
import org.entente.imports.ImportClaims.Claim;
import org.entente.imports.ImportClaims.Lost;
import org.jboss.logging.Logger;

/** Writes sets, each with how far the import has come by then in one transaction. */
final class ImportProgress {

  private static final Logger LOG = Logger.getLogger(ImportProgress.class);
  private static final int ATTEMPTS = 5;

  private final Claim claim;
  private final ImportClaims claims;
  private final ImportWriter writer;
  private final WriteRequest request;
  private ImportReport report;
  private long done;

  ImportProgress(Claim claim, ImportClaims claims, ImportWriter writer) {
    this.claim = claim;
    this.claims = claims;
    this.writer = writer;
    this.report = claim.report();
    this.done = claim.done();
    String reason = Optional.ofNullable(claim.reason()).orElse("Import " + claim.number());
    this.request = WriteRequest.onBehalfOf(claim.author(), reason);
  }

  /** How many units have been written, by earlier runs too. */
  long done() {
    return done;
  }

  /** Where the database refuses a set for a reason that no check foresaw, its units one by one. */
  void write(List<Unit> units, long bytesRead) {
    try {
      attempt(units, bytesRead);
    } catch (RuntimeException refused) {
      rethrowPassing(refused);
      LOG.warnf(refused, "Import %d: rows are written one by one", claim.number());
      units.forEach(unit -> writeAlone(unit, bytesRead));
    }
  }

  private void writeAlone(Unit unit, long bytesRead) {
    try {
      attempt(List.of(unit), bytesRead);
    } catch (RuntimeException refused) {
      rethrowPassing(refused);
      LOG.errorf(refused, "Import %d, line %d", claim.number(), unit.line());
      Reading wrong = new Reading.Wrong("The service could not write it; its log says why.");
      attempt(List.of(new Unit(unit.file(), unit.line(), unit.rows(), wrong)), bytesRead);
    }
  }

  private static void rethrowPassing(RuntimeException failure) {
    if (failure instanceof Lost || SqlStates.passing(failure)) {
      throw failure;
    }
  }

  /** Others may write the same records. */
  private void attempt(List<Unit> units, long bytesRead) {
    boolean written = false;
    for (int attempt = 1; !written; attempt++) {
      try {
        transaction(units, bytesRead);
        written = true;
      } catch (RuntimeException failure) {
        if (!SqlStates.collision(failure) || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private void transaction(List<Unit> units, long bytesRead) {
    ImportSet set = new ImportSet(units);
    ImportReport whole = new ImportReport();
    Runnable progress =
        () -> {
          whole.add(report);
          whole.add(set.report());
          claims.progress(claim, done + units.size(), bytesRead, whole);
        };
    if (claim.dryRun()) {
      tryOut(() -> writer.write(set, request));
      run(progress);
    } else {
      run(
          () -> {
            writer.write(set, request);
            progress.run();
          });
    }
    report = whole;
    done += units.size();
  }

  /** Everything is done as it would be, and undone. */
  private static void tryOut(Runnable step) {
    try {
      run(
          () -> {
            step.run();
            throw new TriedOut();
          });
    } catch (TriedOut undone) {
      LOG.debug("A set was tried out");
    }
  }

  private static void run(Runnable step) {
    QuarkusTransaction.requiringNew().timeout(TimeLimits.LONGEST_SECONDS).run(step);
  }

  private static final class TriedOut extends RuntimeException {

    private static final long serialVersionUID = 1;

    private TriedOut() {
      super(null, null, false, false);
    }
  }
}
