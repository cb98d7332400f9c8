package org.entente.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;

/** Marks the replica as stale after a restart, when it may be behind its earlier position. */
@Singleton
@DataSource(Replica.NAME)
class ReplicaConnections implements AgroalPoolInterceptor {

  private static final String START = "select cast(pg_postmaster_start_time() as text)";

  private final Replica replica;
  private final AtomicReference<String> known = new AtomicReference<>();

  ReplicaConnections(Replica replica) {
    this.replica = replica;
  }

  @Override
  public void onConnectionCreate(Connection connection) {
    String start = start(connection);
    if (!start.equals(known.getAndSet(start))) {
      replica.markStale();
    }
  }

  private static String start(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(START)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException lost) {
      return "";
    }
  }
}
