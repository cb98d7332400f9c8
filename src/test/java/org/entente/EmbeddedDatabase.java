package org.entente;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.entente.database.embedded.PostgresServer;

/** Runs one PostgreSQL for all tests, fast rather than durable, with statement statistics. */
@QuarkusTestResource(EmbeddedDatabase.class)
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "shared_preload_libraries", "pg_stat_statements");

  private Path folder;
  private PostgresServer server;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("entente");
      server = PostgresServer.in(folder, SETTINGS);
      server.start();
      return server.configuration();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    try {
      server.close();
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
