package org.entente.imports;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.database.SqlStates;
import org.entente.imports.ImportClaims.Claim;
import org.entente.imports.format.ImportItemReader;
import org.entente.imports.format.ImportItemReaders;
import org.entente.imports.table.ArchiveReader;
import org.entente.imports.table.UnreadableFileException;
import org.jboss.logging.Logger;

/** Runs one import after the other, and gives the current one back when the service stops. */
@ApplicationScoped
class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int LONGEST_STOP_SECONDS = 30;

  private final Vertx vertx;
  private final ImportClaims claims;
  private final ImportFiles files;
  private final ImportWriter writer;
  private final ImportItemReaders readers;
  private final MemorySize largest;
  private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
  private volatile boolean stopping;
  private boolean failing;
  private long timer;

  ImportWorker(
      Vertx vertx,
      ImportClaims claims,
      ImportFiles files,
      ImportWriter writer,
      ImportItemReaders readers,
      @ConfigProperty(name = "entente.import.largest-unpacked") MemorySize largest) {
    this.vertx = vertx;
    this.claims = claims;
    this.files = files;
    this.writer = writer;
    this.readers = readers;
    this.largest = largest;
  }

  void start(@Observes StartupEvent started) {
    timer =
        vertx.setPeriodic(
            INTERVAL.toMillis(), tick -> Infrastructure.getDefaultExecutor().execute(this::tick));
  }

  void stop(@Observes ShutdownEvent stopped) throws Exception {
    stopping = true;
    vertx.cancelTimer(timer);
    current().handle((done, failure) -> done).get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
  }

  /** Starts work on the queue, unless it is being worked on. */
  synchronized void wake() {
    if (work.isDone() && !stopping) {
      work = CompletableFuture.runAsync(this::processQueue, Infrastructure.getDefaultExecutor());
    }
  }

  private synchronized CompletableFuture<Void> current() {
    return work;
  }

  private void tick() {
    if (current().isDone()) {
      wake();
    } else {
      tolerateOutage(claims::stayAlive);
    }
  }

  private void processQueue() {
    tolerateOutage(
        () -> {
          Optional<Claim> claim = claims.next();
          while (claim.isPresent() && !stopping) {
            process(claim.get());
            claim = claims.next();
          }
          if (stopping) {
            claims.release();
          }
        });
  }

  private void process(Claim claim) {
    try {
      if (run(claim)) {
        claims.end(claim, ImportState.DONE, null);
      }
    } catch (UnreadableFileException broken) {
      claims.end(claim, ImportState.FAILED, broken.getMessage());
    } catch (ImportClaims.LostClaimException lost) {
      LOG.info(lost.getMessage());
    } catch (IOException | RuntimeException failure) {
      if (SqlStates.passing(failure)) {
        throw new IllegalStateException(failure);
      }
      LOG.errorf(failure, "Import %d failed", claim.number());
      claims.end(claim, ImportState.FAILED, "The service could not continue; see its log.");
    }
  }

  /** Returns whether the import came to the end of its file, rather than being stopped. */
  private boolean run(Claim claim) throws IOException {
    try (ArchiveReader file = open(claim);
        ImportItemReader items = readers.open(claim.format(), file, () -> open(claim))) {
      ImportProgress progress = new ImportProgress(claim, claims, writer);
      return new ImportRun(file, items, progress).run(() -> stopping);
    }
  }

  private ArchiveReader open(Claim claim) throws IOException {
    return ArchiveReader.open(files.open(claim.number()), largest.asLongValue());
  }

  /** Runs a step, and leaves it to the next tick when the database is unavailable. */
  private void tolerateOutage(Runnable step) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      step.run();
      failing = false;
    } catch (RuntimeException unavailable) {
      if (!failing) {
        LOG.warn("Imports pause until the database is available", unavailable);
      }
      failing = true;
    } finally {
      context.terminate();
    }
  }
}
