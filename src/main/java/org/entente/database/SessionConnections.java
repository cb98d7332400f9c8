package org.entente.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Gives Hibernate's sessions the connections of the request, as those of a single tenant. */
@ApplicationScoped
@PersistenceUnitExtension
class SessionConnections implements TenantResolver, TenantConnectionResolver {

  private static final String ONLY_TENANT = "everybody";

  private final AgroalDataSource primary;
  private final Connections connections;

  SessionConnections(AgroalDataSource primary, Connections connections) {
    this.primary = primary;
    this.connections = connections;
  }

  @Override
  public String getDefaultTenantId() {
    return ONLY_TENANT;
  }

  @Override
  public String resolveTenantId() {
    return ONLY_TENANT;
  }

  @Override
  public ConnectionProvider resolve(String tenant) {
    return new QuarkusConnectionProvider(primary) {
      @Override
      public Connection getConnection() throws SQLException {
        return connections.get();
      }
    };
  }
}
