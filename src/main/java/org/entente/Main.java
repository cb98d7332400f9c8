package org.entente;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.access.EditorPassword;
import org.entente.database.embedded.EmbeddedDatabaseException;
import org.entente.database.embedded.PostgresServer;

/** Starts the service, with a PostgreSQL of its own when no other is configured. */
@QuarkusMain
public class Main {

  /**
   * Without it, Vert.x rejects malformed addresses before the service can answer with a problem.
   */
  private static final String EAGER_ADDRESS_CHECK_OFF = "vertx.disableURIValidation";

  private static final String DATABASE_URL = "quarkus.datasource.jdbc.url";
  private static final String TOKEN_SERVER = "quarkus.oidc.auth-server-url";
  private static final String TRACE_COLLECTOR = "quarkus.otel.exporter.otlp.endpoint";
  private static final String TRACES_OFF = "otel.sdk.disabled";
  private static final String DATA_FOLDER = "entente.data-dir";

  public static void main(String... arguments) {
    System.setProperty(EAGER_ADDRESS_CHECK_OFF, "true");
    Config config = ConfigProvider.getConfig();
    List<String> complaints = Settings.complaints(config);
    if (!complaints.isEmpty()) {
      complaints.forEach(System.err::println);
      System.exit(1);
    }
    Path data = config.getOptionalValue(DATA_FOLDER, Path.class).orElse(Path.of("data"));
    if (config.getOptionalValue(DATABASE_URL, String.class).isEmpty()) {
      startDatabase(data);
    }
    if (config.getOptionalValue(EditorPassword.PROPERTY, String.class).isEmpty()) {
      providePassword(data);
    }
    if (config.getOptionalValue(TOKEN_SERVER, String.class).isPresent()) {
      System.setProperty("quarkus.oidc.tenant-enabled", "true");
    }
    if (config.getOptionalValue(TRACE_COLLECTOR, String.class).isPresent()
        && config.getOptionalValue(TRACES_OFF, String.class).isEmpty()) {
      System.setProperty(TRACES_OFF, "false");
    }
    Quarkus.run(Entente.class, Main::exit, arguments);
  }

  /** Exits; after a failure, prints only its root cause, in one line. */
  private static void exit(int status, Throwable failure) {
    if (failure != null) {
      Throwable cause = failure;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      System.err.printf("Entente cannot run: %s%n", cause.getMessage());
    }
    System.exit(failure == null ? status : 1);
  }

  private static void providePassword(Path folder) {
    try {
      System.setProperty(EditorPassword.PROPERTY, EditorPassword.in(folder));
      System.setProperty(Entente.PASSWORD_FILE, EditorPassword.file(folder).toString());
    } catch (IOException failure) {
      System.err.printf(
          "Cannot store the editor password in %s (set ENTENTE_EDITOR_PASSWORD instead): %s%n",
          folder.toAbsolutePath(), failure);
      System.exit(1);
    }
  }

  private static void startDatabase(Path folder) {
    try {
      PostgresServer server = PostgresServer.in(folder, Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterQuarkus(server)));
      server.start();
      server.configuration().forEach(System::setProperty);
      System.setProperty(Entente.DATA_FOLDER, folder.toAbsolutePath().toString());
    } catch (EmbeddedDatabaseException failure) {
      giveUp(folder, failure.getMessage());
    } catch (IOException failure) {
      giveUp(folder, failure.toString());
    }
  }

  /** Stops PostgreSQL last, as the running requests still need it. */
  private static void stopAfterQuarkus(PostgresServer server) {
    Application application = Application.currentApplication();
    if (application != null) {
      application.awaitShutdown();
    }
    server.close();
  }

  private static void giveUp(Path folder, String reason) {
    System.err.printf(
        "Cannot start PostgreSQL in %s (set QUARKUS_DATASOURCE_JDBC_URL to use another server): %s%n",
        folder.toAbsolutePath(), reason);
    System.exit(1);
  }
}
