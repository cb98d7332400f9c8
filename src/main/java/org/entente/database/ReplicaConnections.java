package org.entente.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** A replica that was started anew begins further back than it ended: it is asked how far it is. */
@Singleton
@DataSource(Replica.NAME)
class ReplicaConnections implements AgroalPoolInterceptor {

  private final Replica replica;

  ReplicaConnections(Replica replica) {
    this.replica = replica;
  }

  @Override
  public void onConnectionCreate(Connection connection) {
    replica.doubt();
  }
}
