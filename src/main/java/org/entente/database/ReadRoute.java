package org.entente.database;

import jakarta.enterprise.context.RequestScoped;

/** From where the current request reads, from its first statement to its last. */
@RequestScoped
class ReadRoute {

  private boolean replica;

  boolean toReplica() {
    return replica;
  }

  void toReplica(boolean chosen) {
    replica = chosen;
  }
}
