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
  private final ClientShares exportsOfClients;
  private final ClientShares followersOfClients;

  LongRequestLimits(
      CurrentVertxRequest request,
      @ConfigProperty(name = "entente.limit.exports") int exports,
      @ConfigProperty(name = "entente.limit.exports-per-client") int exportsPerClient,
      @ConfigProperty(name = "entente.limit.loads") int loads,
      @ConfigProperty(name = "entente.limit.followers") int followers,
      @ConfigProperty(name = "entente.limit.followers-per-client") int followersPerClient) {
    this.request = request;
    this.exports = new Semaphore(exports);
    this.exportsOfClients = new ClientShares(exportsPerClient);
    this.loads = new Semaphore(loads);
    this.followers = new Semaphore(followers);
    this.followersOfClients = new ClientShares(followersPerClient);
  }

  /** Leaves places to other clients, however many one asks for. */
  public void forExport() {
    take(exports, "exports", exportsOfClients);
  }

  /** Also raises the idle timeout, as the client may receive nothing until the load ends. */
  public void forLoad() {
    take(loads, "bulk loads");
    IdleTimeout.raise(request.getCurrent().request().connection());
  }

  /**
   * Leaves places to other clients, however many one asks for.
   *
   * @return gives the place back, for when the client leaves: the server notices it at once, the
   *     response only when it is written to
   */
  public Runnable forFollower() {
    take(followers, "streams of changes", followersOfClients);
    return Permit.of(request.getCurrent())::end;
  }

  private void take(Semaphore places, String what, ClientShares shares) {
    String client = ClientKey.of(request.getCurrent());
    if (!shares.tryTake(client)) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          "Your address has %d %s open, the most for one client; end one first."
              .formatted(shares.most(), what));
    }
    try {
      take(places, what, () -> shares.giveBack(client));
    } catch (ProblemException full) {
      shares.giveBack(client);
      throw full;
    }
  }

  private void take(Semaphore places, String what) {
    take(places, what, () -> {});
  }

  private void take(Semaphore places, String what, Runnable release) {
    if (!places.tryAcquire()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "Too many concurrent %s; try again.".formatted(what));
    }
    Permit.of(request.getCurrent())
        .hold(
            () -> {
              places.release();
              release.run();
            });
  }
}
