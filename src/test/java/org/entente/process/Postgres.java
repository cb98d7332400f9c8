package org.entente.process;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.entente.database.embedded.PostgresServer;

/** A PostgreSQL server that tests stop, kill and start again, with a database for each test. */
final class Postgres implements AutoCloseable {

  private static final Map<String, String> SETTINGS =
      Map.of("max_connections", "200", "wal_keep_size", "512MB");
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static Postgres shared;

  private final Path folder;
  private final PostgresServer server;
  private final List<Runnable> users = new ArrayList<>();

  private Postgres(Path folder) throws IOException {
    this.folder = folder;
    server = PostgresServer.in(folder, SETTINGS);
  }

  /** Starts a server that the test must close. */
  static Postgres create() throws IOException {
    Postgres created = new Postgres(Files.createTempDirectory("entente"));
    created.start();
    return created;
  }

  /** Returns the server that all tests share. */
  static synchronized Postgres shared() throws IOException {
    if (shared == null) {
      shared = create();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** A database of a service, which tests can query. */
  record Database(String url, String user, String password) {

    /** Returns the environment of a service on this database, with further variables. */
    Map<String, String> environment(Map<String, String> further) {
      Map<String, String> environment = new HashMap<>(further);
      environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
      environment.put("QUARKUS_DATASOURCE_USERNAME", user);
      environment.put("QUARKUS_DATASOURCE_PASSWORD", password);
      return environment;
    }

    /** Returns how many connections run a statement or hold a transaction. */
    int busy() throws SQLException {
      String question =
          "select count(*) from pg_stat_activity where datname = current_database()"
              + " and backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()";
      return Integer.parseInt(query(question));
    }

    void execute(String statement) throws SQLException {
      try (Connection connection = connect();
          Statement sql = connection.createStatement()) {
        sql.execute(statement);
      }
    }

    String query(String question) throws SQLException {
      try (Connection connection = connect();
          Statement sql = connection.createStatement();
          ResultSet rows = sql.executeQuery(question)) {
        rows.next();
        return rows.getString(1);
      }
    }

    Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }
  }

  /** Creates an empty database. */
  Database database() throws Exception {
    return database("");
  }

  Database database(String options) throws Exception {
    String name = "trial_" + DATABASES.incrementAndGet();
    Map<String, String> configuration = server.configuration();
    String url = configuration.get(URL);
    String user = configuration.get(USER);
    String password = configuration.get(PASSWORD);
    new Database(url, user, password).execute("create database %s %s".formatted(name, options));
    return new Database(url.replaceFirst("[^/]+$", name), user, password);
  }

  /** Starts a streaming replica from a copy of the files; this server is restarted for the copy. */
  Postgres replica() throws Exception {
    Postgres replica = new Postgres(Files.createTempDirectory("entente"));
    stop();
    for (String copied : List.of("postgresql", "password")) {
      Path from = folder.resolve(copied);
      new ProcessBuilder("cp", "-a", from.toString(), replica.folder.toString())
          .inheritIO()
          .start()
          .waitFor();
    }
    start();
    Path files = replica.folder.resolve("postgresql");
    Files.createFile(files.resolve("standby.signal"));
    Files.writeString(
        files.resolve("postgresql.auto.conf"),
        "primary_conninfo = '%s'\nhot_standby_feedback = on\n".formatted(connectionInfo()));
    replica.start();
    return replica;
  }

  private String connectionInfo() throws IOException {
    Map<String, String> configuration = server.configuration();
    URI uri = URI.create(configuration.get(URL).substring("jdbc:".length()));
    return "host=%s port=%d user=%s password=%s"
        .formatted(
            uri.getHost(), uri.getPort(), configuration.get(USER), configuration.get(PASSWORD));
  }

  /** Returns the database of this replica that replicates a database of the primary. */
  Database replicaOf(Database database) throws IOException {
    String name = database.url.replaceFirst(".*/", "");
    String url = server.configuration().get(URL).replaceFirst("[^/]+$", name);
    return new Database(url, database.user, database.password);
  }

  /** Adds an action that ends a user of this server before the server ends. */
  void beforeItEnds(Runnable end) {
    users.add(end);
  }

  void start() throws IOException {
    server.start();
  }

  /** Stops the server as an operator does: clients are disconnected, committed data stays. */
  void stop() throws Exception {
    List<ProcessHandle> processes = processes(folder);
    new ProcessBuilder("kill", "-INT", Long.toString(processes.get(0).pid())).start().waitFor();
    awaitEnd(processes);
  }

  void kill() throws IOException {
    kill(folder);
  }

  /** Ends all processes of the server with this data folder, as {@code kill -9} does. */
  static void kill(Path folder) throws IOException {
    List<ProcessHandle> processes = processes(folder);
    processes.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(processes);
  }

  private static void awaitEnd(List<ProcessHandle> processes) {
    CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .orTimeout(30, SECONDS)
        .join();
  }

  /** Returns the server's process, followed by its children. */
  static List<ProcessHandle> processes(Path folder) throws IOException {
    Path file = folder.resolve("postgresql").resolve("postmaster.pid");
    long number = Long.parseLong(Files.readAllLines(file).get(0));
    ProcessHandle server = ProcessHandle.of(number).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants()).toList();
  }

  @Override
  public void close() {
    users.forEach(Runnable::run);
    server.close();
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
