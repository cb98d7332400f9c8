package org.entente.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.entente.http.SqlStates;

/** Connections to the database that the current request reads from, or else to the primary. */
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
    return toReplica() ? replica.connection() : primary.getConnection();
  }

  void goToReplica() {
    route.toReplica(true);
  }

  private boolean toReplica() {
    return replica.configured() && Arc.container().requestContext().isActive() && route.toReplica();
  }

  /**
   * Whether what failed at the replica is to be done at the primary, to which all goes from now on.
   */
  boolean leaveReplica(Throwable failure) {
    if (!toReplica() || !SqlStates.passing(failure) || SqlStates.tookTooLong(failure)) {
      return false;
    }
    route.toReplica(false);
    if (!SqlStates.collision(failure)) {
      replica.failed(failure);
    }
    return true;
  }
}
