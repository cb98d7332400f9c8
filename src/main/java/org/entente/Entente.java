package org.entente;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The running service: says where it is once it answers, and waits for its end. */
class Entente implements QuarkusApplication {

  /** The folder of the service's own database; absent with another database. */
  static final String DATA_FOLDER = "entente.started.data-folder";

  /** The file with the editor's password; absent when the password is configured. */
  static final String PASSWORD_FILE = "entente.started.password-file";

  private static final Logger LOG = Logger.getLogger(Entente.class);

  private final HttpServer server;
  private final Optional<Path> dataFolder;
  private final Optional<Path> passwordFile;

  Entente(
      HttpServer server,
      @ConfigProperty(name = DATA_FOLDER) Optional<Path> dataFolder,
      @ConfigProperty(name = PASSWORD_FILE) Optional<Path> passwordFile) {
    this.server = server;
    this.dataFolder = dataFolder;
    this.passwordFile = passwordFile;
  }

  @Override
  public int run(String... arguments) {
    String address = server.getLocalBaseUri().toString();
    LOG.infof("Page:        %s", address);
    LOG.infof("Swagger UI:  %s", server.getLocalBaseUri().resolve("/q/swagger-ui"));
    dataFolder.ifPresent(folder -> LOG.infof("Data:        %s", folder));
    LOG.infof(
        "To sign in:  user editor, password %s",
        passwordFile.map(file -> "in " + file).orElse("as configured"));
    Quarkus.waitForExit();
    return 0;
  }
}
