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
import org.entente.http.ProblemType;
import org.entente.http.ServerErrors;

/**
 * Works on as many requests at once as the service can answer fast. Some others wait, but not for
 * long; the rest are told at once to come again, so that an overload slows nobody down.
 */
@ApplicationScoped
class Admission {

  private static final int AFTER_AUTHORIZATION = 60;
  private static final String OPERATIONS = "/q/";

  private final ServerErrors errors;
  private final int atOnce;
  private final int waitingAtMost;
  private final Duration patience;
  private final Map<Visit, Runnable> waiting = new LinkedHashMap<>();
  private int inside;

  Admission(
      ServerErrors errors,
      @ConfigProperty(name = "entente.limit.requests") int atOnce,
      @ConfigProperty(name = "entente.limit.waiting") int waitingAtMost,
      @ConfigProperty(name = "entente.limit.patience") Duration patience) {
    this.errors = errors;
    this.atOnce = atOnce;
    this.waitingAtMost = waitingAtMost;
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
    Visit visit = Visit.begin(request);
    Context thread = Vertx.currentContext();
    if (entered()) {
      enter(request, visit);
    } else if (waits(visit, () -> thread.runOnContext(now -> enter(request, visit)))) {
      limitWait(request, visit);
    } else {
      refuse(request);
    }
  }

  private synchronized boolean entered() {
    boolean room = inside < atOnce;
    if (room) {
      inside++;
    }
    return room;
  }

  private void enter(RoutingContext request, Visit visit) {
    visit.move(this::leave);
    if (!visit.ended()) {
      request.next();
    }
  }

  private synchronized boolean waits(Visit visit, Runnable enter) {
    boolean room = waiting.size() < waitingAtMost;
    if (room) {
      waiting.put(visit, enter);
    }
    return room;
  }

  private void limitWait(RoutingContext request, Visit visit) {
    Vertx vertx = request.vertx();
    long timer =
        vertx.setTimer(
            patience.toMillis(),
            late -> {
              if (forget(visit)) {
                refuse(request);
              }
            });
    visit.move(
        () -> {
          vertx.cancelTimer(timer);
          forget(visit);
        });
  }

  private synchronized boolean forget(Visit visit) {
    return waiting.remove(visit) != null;
  }

  /** Whoever waits longest takes the place. */
  private void leave() {
    next().ifPresent(Runnable::run);
  }

  private synchronized Optional<Runnable> next() {
    Iterator<Runnable> first = waiting.values().iterator();
    if (!first.hasNext()) {
      inside--;
      return Optional.empty();
    }
    Runnable enter = first.next();
    first.remove();
    return Optional.of(enter);
  }

  private void refuse(RoutingContext request) {
    errors.answer(request, ProblemType.UNAVAILABLE, "Too many requests come at once; try again.");
  }
}
