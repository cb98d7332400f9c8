package org.entente.database.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that the service runs itself, with its data in a folder.
 *
 * <p>It runs PostgreSQL's own programs instead of zonky's {@code EmbeddedPostgres}, which is made
 * for tests: that class gives up durability, trusts every local user, and does not report why a
 * start failed.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(PostgresServer.class);
  private static final String HOST = "127.0.0.1";
  private static final long LEAST_BUFFERS_MB = 128;
  private static final long MOST_BUFFERS_MB = 1024;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", HOST,
          "unix_socket_directories", "",
          "max_connections", "50",
          "shared_buffers", sharedBuffers() + "MB",
          "max_wal_size", "4GB",
          "timezone", "UTC",
          "log_timezone", "UTC",
          "log_min_messages", "LOG");

  private final DataFolder folder;
  private final Cluster cluster;
  private final Map<String, String> settings = new HashMap<>(SETTINGS);
  private final String url;

  private PostgresServer(DataFolder folder, Map<String, String> settings) throws IOException {
    int port = freePort();
    this.folder = folder;
    this.cluster = new Cluster(folder);
    this.settings.putAll(settings);
    this.settings.put("port", Integer.toString(port));
    this.url = "jdbc:postgresql://%s:%d/postgres".formatted(HOST, port);
  }

  /**
   * Creates a server on the folder, which it locks.
   *
   * @param settings of PostgreSQL that override or extend the defaults
   */
  public static PostgresServer in(Path folder, Map<String, String> settings) throws IOException {
    return new PostgresServer(DataFolder.open(folder), settings);
  }

  /** Returns megabytes: a quarter of the memory, as PostgreSQL's manual advises, within bounds. */
  private static long sharedBuffers() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long quarter = machine.getTotalMemorySize() / (4 << 20);
    return Math.max(LEAST_BUFFERS_MB, Math.min(quarter, MOST_BUFFERS_MB));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  public synchronized void start() throws IOException {
    cluster.create();
    cluster.removeLeftovers();
    cluster.start(options());
    LOG.infof("PostgreSQL %s on port %s, data in %s", version(), settings.get("port"), folder);
  }

  private String options() {
    return settings.entrySet().stream()
        .map(setting -> "-c " + setting)
        .collect(Collectors.joining(" "));
  }

  private String version() throws IOException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    try (Connection connection = database.getConnection(Cluster.USER, cluster.password())) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException failure) {
      throw new EmbeddedDatabaseException(failure.getMessage(), failure);
    }
  }

  /** Returns the configuration with which Quarkus connects to this server. */
  public Map<String, String> configuration() throws IOException {
    return Map.of(
        "quarkus.datasource.jdbc.url",
        url,
        "quarkus.datasource.username",
        Cluster.USER,
        "quarkus.datasource.password",
        cluster.password());
  }

  @Override
  public synchronized void close() {
    try (folder) {
      cluster.stop();
    } catch (IOException failure) {
      LOG.error("PostgreSQL did not stop", failure);
    }
  }
}
