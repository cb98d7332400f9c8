package org.entente.limits;

import io.vertx.ext.web.RoutingContext;

/** The place that a request occupies: one at a time, released when the request ends. */
final class Permit {

  private static final String KEY = Permit.class.getName();
  private static final Runnable NOTHING = () -> {};

  private Runnable release = NOTHING;
  private boolean ended;

  static Permit begin(RoutingContext request) {
    Permit permit = new Permit();
    request.put(KEY, permit);
    request.addEndHandler(ended -> permit.end());
    return permit;
  }

  static Permit of(RoutingContext request) {
    return request.get(KEY);
  }

  /**
   * Releases the place before, and holds a new one.
   *
   * @param releaseNew runs when the request ends, or holds another place
   */
  synchronized void hold(Runnable releaseNew) {
    release.run();
    release = releaseNew;
    if (ended) {
      end();
    }
  }

  synchronized boolean ended() {
    return ended;
  }

  synchronized void end() {
    ended = true;
    release.run();
    release = NOTHING;
  }
}
