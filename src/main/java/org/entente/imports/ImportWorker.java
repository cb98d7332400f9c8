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
import org.entente.http.SqlStates;
import org.entente.imports.ImportClaims.Claim;
import org.jboss.logging.Logger;

/** Works on one import after the other, and lets another instance go on when this one stops. */
@ApplicationScoped
class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int LONGEST_STOP_SECONDS = 30;

  private final Vertx vertx;
  private final ImportClaims claims;
  private final ImportFiles files;
  private final ImportWriter writer;
  private final RecordedAgreements agreements;
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
      RecordedAgreements agreements,
      @ConfigProperty(name = "entente.import.largest-unpacked") MemorySize largest) {
    this.vertx = vertx;
    this.claims = claims;
    this.files = files;
    this.writer = writer;
    this.agreements = agreements;
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

  /** There may be something to do. */
  synchronized void wake() {
    if (work.isDone() && !stopping) {
      work = CompletableFuture.runAsync(this::workOff, Infrastructure.getDefaultExecutor());
    }
  }

  private synchronized CompletableFuture<Void> current() {
    return work;
  }

  private void tick() {
    if (current().isDone()) {
      wake();
    } else {
      tolerant(claims::stayAlive);
    }
  }

  private void workOff() {
    tolerant(
        () -> {
          Optional<Claim> claim = claims.next();
          while (claim.isPresent() && !stopping) {
            work(claim.get());
            claim = claims.next();
          }
          if (stopping) {
            claims.release();
          }
        });
  }

  private void work(Claim claim) {
    try {
      if (toItsEnd(claim)) {
        claims.end(claim, ImportState.DONE, null);
      }
    } catch (UnreadableFile broken) {
      claims.end(claim, ImportState.FAILED, broken.getMessage());
    } catch (ImportClaims.Lost lost) {
      LOG.info(lost.getMessage());
    } catch (IOException | RuntimeException failure) {
      if (SqlStates.passing(failure)) {
        throw new IllegalStateException(failure);
      }
      LOG.errorf(failure, "Import %d", claim.number());
      claims.end(claim, ImportState.FAILED, "The service could not go on; its log says why.");
    }
  }

  private boolean toItsEnd(Claim claim) throws IOException {
    try (Packed file = Packed.open(files.open(claim.number()), largest.asLongValue());
        Units units = units(claim, file)) {
      ImportProgress progress = new ImportProgress(claim, claims, writer);
      return new ImportRun(file, units, progress).run(() -> stopping);
    }
  }

  private Units units(Claim claim, Packed file) {
    return claim.format() == ImportFormat.MANYTREATIES
        ? new TreatyUnits(file, agreements)
        : new EventUnits(file, claim.format());
  }

  /** What the database does not let be done now is tried again at the next tick. */
  private void tolerant(Runnable step) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      step.run();
      failing = false;
    } catch (RuntimeException unavailable) {
      if (!failing) {
        LOG.warn("Imports wait until the database answers as it should", unavailable);
      }
      failing = true;
    } finally {
      context.terminate();
    }
  }
}
