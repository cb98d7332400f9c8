package org.entente.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Executes statements that change rows, in the current transaction. */
@ApplicationScoped
public class StatementExecutor {

  private final Connections connections;

  StatementExecutor(Connections connections) {
    this.connections = connections;
  }

  /**
   * @return the number of changed rows
   */
  public int execute(BoundSql sql) {
    try (Connection connection = connections.get();
        PreparedStatement statement = sql.prepare(connection)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
