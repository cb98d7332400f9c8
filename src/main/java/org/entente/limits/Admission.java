package org.entente.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.http.ProblemResponder;
import org.entente.problem.ProblemType;

/**
 * Limits the number of requests that run at once. Some others wait for a short time; the rest get a
 * 503 at once, so that an overload does not slow down the requests that run.
 */
@ApplicationScoped
class Admission {

  private static final int AFTER_AUTHORIZATION = 60;
  private static final String OPERATIONS = "/q/";

  private final ProblemResponder errors;
  private final int mostRunning;
  private final int mostWaiting;
  private final Duration patience;
  private final Map<Permit, Runnable> waiting = new LinkedHashMap<>();
  private int running;

  Admission(
      ProblemResponder errors,
      @ConfigProperty(name = "entente.limit.requests") int mostRunning,
      @ConfigProperty(name = "entente.limit.waiting") int mostWaiting,
      @ConfigProperty(name = "entente.limit.patience") Duration patience) {
    this.errors = errors;
    this.mostRunning = mostRunning;
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, AFTER_AUTHORIZATION);
  }

  private void admit(RoutingContext request) {
    if (request.normalizedPath().startsWith(OPERATIONS)) {
      request.next();
      return;
    }
    Permit permit = Permit.begin(request);
    Context thread = Vertx.currentContext();
    if (tryEnter()) {
      enter(request, permit);
    } else if (tryWait(permit, () -> thread.runOnContext(now -> enter(request, permit)))) {
      limitWait(request, permit);
    } else {
      refuse(request);
    }
  }

  private synchronized boolean tryEnter() {
    boolean room = running < mostRunning;
    if (room) {
      running++;
    }
    return room;
  }

  private void enter(RoutingContext request, Permit permit) {
    permit.hold(this::leave);
    if (!permit.ended()) {
      request.next();
    }
  }

  private synchronized boolean tryWait(Permit permit, Runnable enter) {
    boolean room = waiting.size() < mostWaiting;
    if (room) {
      waiting.put(permit, enter);
    }
    return room;
  }

  private void limitWait(RoutingContext request, Permit permit) {
    Vertx vertx = request.vertx();
    long timer =
        vertx.setTimer(
            patience.toMillis(),
            late -> {
              if (stopWaiting(permit)) {
                refuse(request);
              }
            });
    permit.hold(
        () -> {
          vertx.cancelTimer(timer);
          stopWaiting(permit);
        });
  }

  private synchronized boolean stopWaiting(Permit permit) {
    return waiting.remove(permit) != null;
  }

  /** Gives the place to the request that has waited longest. */
  private void leave() {
    next().ifPresent(Runnable::run);
  }

  private synchronized Optional<Runnable> next() {
    Iterator<Runnable> first = waiting.values().iterator();
    if (!first.hasNext()) {
      running--;
      return Optional.empty();
    }
    Runnable enter = first.next();
    first.remove();
    return Optional.of(enter);
  }

  private void refuse(RoutingContext request) {
    errors.answer(request, ProblemType.UNAVAILABLE, "Too many concurrent requests; try again.");
  }
}
