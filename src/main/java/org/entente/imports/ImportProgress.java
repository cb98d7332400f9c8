package org.entente.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.database.CollisionRetry;
import org.entente.database.SqlStates;
import org.entente.database.TransactionTimeouts;
import org.entente.http.WriteRequest;
import org.entente.imports.ImportClaims.Claim;
import org.entente.imports.ImportClaims.LostClaimException;
import org.entente.imports.format.ImportItem;
import org.entente.imports.format.RowOutcome;
import org.jboss.logging.Logger;

/** Writes batches, each in one transaction with how far the import has come. */
final class ImportProgress {

  private static final Logger LOG = Logger.getLogger(ImportProgress.class);

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

  /** Returns how many items have been written, by earlier runs too. */
  long done() {
    return done;
  }

  /** Writes items together, or one by one when the database rejects them despite all checks. */
  void write(List<ImportItem> items, long bytesRead) {
    try {
      attempt(items, bytesRead);
    } catch (RuntimeException rejected) {
      rethrowPassing(rejected);
      LOG.warnf(
          rejected, "Import %d: rows of a rejected batch are written one by one", claim.number());
      items.forEach(item -> writeAlone(item, bytesRead));
    }
  }

  private void writeAlone(ImportItem item, long bytesRead) {
    try {
      attempt(List.of(item), bytesRead);
    } catch (RuntimeException rejected) {
      rethrowPassing(rejected);
      LOG.errorf(rejected, "Import %d: line %d cannot be written", claim.number(), item.line());
      RowOutcome invalid =
          new RowOutcome.Invalid("The service could not write the row; see its log.");
      attempt(List.of(new ImportItem(item.file(), item.line(), item.rows(), invalid)), bytesRead);
    }
  }

  private static void rethrowPassing(RuntimeException failure) {
    if (failure instanceof LostClaimException || SqlStates.passing(failure)) {
      throw failure;
    }
  }

  private void attempt(List<ImportItem> items, long bytesRead) {
    Callable<Void> transaction =
        () -> {
          transaction(items, bytesRead);
          return null;
        };
    try {
      CollisionRetry.run(transaction);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void transaction(List<ImportItem> items, long bytesRead) {
    ImportBatch batch = new ImportBatch(items);
    ImportReport whole = new ImportReport();
    Runnable progress =
        () -> {
          whole.add(report);
          whole.add(batch.report());
          claims.progress(claim, done + items.size(), bytesRead, whole);
        };
    if (claim.dryRun()) {
      runAndRollBack(() -> write(batch));
      run(progress);
    } else {
      run(
          () -> {
            write(batch);
            progress.run();
          });
    }
    report = whole;
    done += items.size();
  }

  private void write(ImportBatch batch) {
    writer.write(batch, request);
    batch.report().requireBalance();
  }

  private static void runAndRollBack(Runnable step) {
    try {
      run(
          () -> {
            step.run();
            throw new DryRunException();
          });
    } catch (DryRunException undone) {
      LOG.debug("Rolled back a batch of a dry run");
    }
  }

  private static void run(Runnable step) {
    QuarkusTransaction.requiringNew().timeout(TransactionTimeouts.LONGEST_SECONDS).run(step);
  }

  /** Rolls back the transaction of a dry run. */
  private static final class DryRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DryRunException() {
      super(null, null, false, false);
    }
  }
}
