package org.entente.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;

/**
 * Limits how many exports, bulk loads and followers run at once. They hold places of their own, so
 * that slow ones leave room for other requests, and never hold every database connection.
 */
@ApplicationScoped
public class LongRequestLimits {

  private final CurrentVertxRequest request;
  private final Semaphore exports;
  private final Semaphore loads;
  private final Semaphore followers;

  LongRequestLimits(
      CurrentVertxRequest request,
      @ConfigProperty(name = "entente.limit.exports") int exports,
      @ConfigProperty(name = "entente.limit.loads") int loads,
      @ConfigProperty(name = "entente.limit.followers") int followers) {
    this.request = request;
    this.exports = new Semaphore(exports);
    this.loads = new Semaphore(loads);
    this.followers = new Semaphore(followers);
  }

  public void forExport() {
    take(exports, "exports");
  }

  /** Also raises the idle timeout, as the client may receive nothing until the load ends. */
  public void forLoad() {
    take(loads, "bulk loads");
    IdleTimeout.raise(request.getCurrent().request().connection());
  }

  public void forFollower() {
    take(followers, "clients following the changes");
  }

  private void take(Semaphore places, String what) {
    if (!places.tryAcquire()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "Too many concurrent %s; try again.".formatted(what));
    }
    Permit.of(request.getCurrent()).hold(places::release);
  }
}
