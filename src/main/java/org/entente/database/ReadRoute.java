package org.entente.database;

import jakarta.enterprise.context.RequestScoped;

/** Holds whether the current request reads from the replica or the primary. */
@RequestScoped
class ReadRoute {

  private boolean replica;

  boolean usesReplica() {
    return replica;
  }

  void useReplica(boolean chosen) {
    replica = chosen;
  }
}
