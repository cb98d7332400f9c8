package org.entente.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Gives connections to the database that the current request reads from, or to the primary. */
@ApplicationScoped
class Connections {

  private final AgroalDataSource primary;
  private final Replica replica;
  private final ReadRoute route;

  Connections(AgroalDataSource primary, Replica replica, ReadRoute route) {
    this.primary = primary;
    this.replica = replica;
    this.route = route;
  }

  Connection get() throws SQLException {
    return usesReplica() ? replica.connection() : primary.getConnection();
  }

  void useReplica() {
    route.useReplica(true);
  }

  private boolean usesReplica() {
    return replica.configured()
        && Arc.container().requestContext().isActive()
        && route.usesReplica();
  }

  /**
   * Routes the request to the primary if the replica caused the failure. A collision, such as a
   * recovery conflict, does not mark the replica as failed.
   *
   * @return whether to repeat the failed operation at the primary
   */
  boolean fallBackToPrimary(Throwable failure) {
    if (!usesReplica() || !SqlStates.passing(failure) || SqlStates.tookTooLong(failure)) {
      return false;
    }
    route.useReplica(false);
    if (!SqlStates.collision(failure)) {
      replica.failed(failure);
    }
    return true;
  }
}
