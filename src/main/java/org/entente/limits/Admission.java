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
 * Limits the number of requests that run at once, of all clients and of one. Some others wait for a
 * short time; the rest get a 503 at once, so that an overload does not slow down the requests that
 * run.
 */
@ApplicationScoped
class Admission {

  private static final int AFTER_AUTHORIZATION = 60;
  private static final String OPERATIONS = "/q/";

  private final ProblemResponder errors;
  private final Duration patience;
  private final Map<Permit, Waiting> waiting = new LinkedHashMap<>();
  private final RequestPlaces places;
  private final RequestPlaces placesToWait;

  /** A request that waits for a place. */
  private record Waiting(String client, Runnable enter) {}

  Admission(
      ProblemResponder errors,
      @ConfigProperty(name = "entente.limit.requests") int mostRunning,
      @ConfigProperty(name = "entente.limit.requests-per-client") Optional<Integer> mostOfClient,
      @ConfigProperty(name = "entente.limit.waiting") int mostWaiting,
      @ConfigProperty(name = "entente.limit.patience") Duration patience) {
    this.errors = errors;
    this.patience = patience;
    this.places =
        new RequestPlaces(mostRunning, mostOfClient.orElseGet(Admission::halfOfTheProcessors));
    this.placesToWait = new RequestPlaces(mostWaiting, Math.max(1, mostWaiting / 2));
  }

  private static int halfOfTheProcessors() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
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
    String client = ClientKey.of(request);
    Context thread = Vertx.currentContext();
    Runnable enter = () -> thread.runOnContext(now -> enter(request, permit, client));
    if (tryEnter(client)) {
      enter(request, permit, client);
    } else if (tryWait(permit, new Waiting(client, enter))) {
      limitWait(request, permit);
    } else {
      refuse(request);
    }
  }

  private synchronized boolean tryEnter(String client) {
    places.see(client);
    placesToWait.see(client);
    return places.tryTake(client);
  }

  private void enter(RoutingContext request, Permit permit, String client) {
    permit.hold(() -> leave(client));
    if (!permit.ended()) {
      request.next();
    }
  }

  private synchronized boolean tryWait(Permit permit, Waiting request) {
    boolean room = placesToWait.tryTake(request.client());
    if (room) {
      waiting.put(permit, request);
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
    Waiting request = waiting.remove(permit);
    if (request != null) {
      placesToWait.giveBack(request.client());
    }
    return request != null;
  }

  /** Gives the place to the request that has waited longest, of those that may have one. */
  private void leave(String client) {
    next(client).ifPresent(Runnable::run);
  }

  private synchronized Optional<Runnable> next(String client) {
    places.giveBack(client);
    Iterator<Waiting> longest = waiting.values().iterator();
    while (longest.hasNext()) {
      Waiting request = longest.next();
      if (places.tryTake(request.client())) {
        longest.remove();
        placesToWait.giveBack(request.client());
        return Optional.of(request.enter());
      }
    }
    return Optional.empty();
  }

  private void refuse(RoutingContext request) {
    errors.answer(request, ProblemType.UNAVAILABLE, "Too many concurrent requests; try again.");
  }
}
