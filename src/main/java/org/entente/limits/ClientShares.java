package org.entente.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the places that each client occupies, and limits them; forgets a client without any. */
final class ClientShares {

  private final int most;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  ClientShares(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }

  /** Takes a place for the client, unless it has as many as it may have. */
  boolean tryTake(String client) {
    boolean[] room = new boolean[1];
    taken.compute(
        client,
        (key, places) -> {
          int before = places == null ? 0 : places;
          room[0] = before < most;
          return room[0] ? Integer.valueOf(before + 1) : places;
        });
    return room[0];
  }

  void giveBack(String client) {
    taken.computeIfPresent(client, (key, places) -> places == 1 ? null : places - 1);
  }
}
