package org.entente.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;

/**
 * The places of requests that last: they have their own, so that slow ones leave room for all the
 * others, and never hold every connection to the database.
 */
@ApplicationScoped
public class Places {

  private final CurrentVertxRequest request;
  private final Semaphore exports;
  private final Semaphore loads;
  private final Semaphore followers;

  Places(
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

  /** The client may hear nothing until all is loaded. */
  public void forLoad() {
    take(loads, "loads of many");
    Silence.allow(request.getCurrent().request().connection());
  }

  public void forFollower() {
    take(followers, "clients that follow the changes");
  }

  private void take(Semaphore places, String what) {
    if (!places.tryAcquire()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          "There are as many %s as there can be at once; try again.".formatted(what));
    }
    Visit.of(request.getCurrent()).move(places::release);
  }
}
