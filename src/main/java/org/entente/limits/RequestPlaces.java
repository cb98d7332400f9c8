package org.entente.limits;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Places for requests that run, or that wait. While other clients are about, one client occupies
 * only a share of them.
 */
final class RequestPlaces {

  /** For how long a client counts as being about after a request. */
  private static final long PRESENCE = Duration.ofSeconds(5).toNanos();

  private final int most;
  private final int mostOfClient;
  private final Map<String, Integer> takenByClient = new HashMap<>();
  private int taken;
  private String latest;
  private long latestSeen = System.nanoTime() - PRESENCE;
  private long otherSeen = latestSeen;

  RequestPlaces(int most, int mostOfClient) {
    this.most = most;
    this.mostOfClient = mostOfClient;
  }

  /** Notes that the client is about. */
  void see(String client) {
    if (!client.equals(latest)) {
      otherSeen = latestSeen;
      latest = client;
    }
    latestSeen = System.nanoTime();
  }

  /** Takes a place for the client, unless all places or all of its share are taken. */
  boolean tryTake(String client) {
    boolean room =
        taken < most && (takenByClient.getOrDefault(client, 0) < mostOfClient || alone(client));
    if (room) {
      taken++;
      takenByClient.merge(client, 1, Integer::sum);
    }
    return room;
  }

  void giveBack(String client) {
    taken--;
    takenByClient.computeIfPresent(client, (key, places) -> places == 1 ? null : places - 1);
  }

  private boolean alone(String client) {
    return client.equals(latest) && System.nanoTime() - otherSeen >= PRESENCE;
  }
}
