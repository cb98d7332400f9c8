package org.entente.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;

/** A replica that was started anew begins further back than it ended: it is asked how far it is. */
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
      replica.doubt();
    }
  }

  private static String start(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(START)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException lost) {
      return "";
    }
  }
}
