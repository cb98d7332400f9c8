package org.entente;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.entente.database.PostgresServer;

/** One PostgreSQL for the whole test run, quick rather than durable. */
@QuarkusTestResource(EmbeddedDatabase.class)
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

  private static final Map<String, String> QUICK =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

  private Path folder;
  private PostgresServer server;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("entente");
      server = PostgresServer.in(folder, QUICK);
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
