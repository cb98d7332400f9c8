package org.entente.limits;

import io.vertx.ext.web.RoutingContext;

/** What a request occupies while it lasts: one place at most, given back when it ends. */
final class Visit {

  private static final String KEY = Visit.class.getName();
  private static final Runnable NOTHING = () -> {};

  private Runnable leave = NOTHING;
  private boolean ended;

  static Visit begin(RoutingContext request) {
    Visit visit = new Visit();
    request.put(KEY, visit);
    request.addEndHandler(ended -> visit.end());
    return visit;
  }

  static Visit of(RoutingContext request) {
    return request.get(KEY);
  }

  /** Takes a place, and gives back the one before. */
  synchronized void move(Runnable leaveNew) {
    leave.run();
    leave = leaveNew;
    if (ended) {
      end();
    }
  }

  synchronized boolean ended() {
    return ended;
  }

  private synchronized void end() {
    ended = true;
    leave.run();
    leave = NOTHING;
  }
}
