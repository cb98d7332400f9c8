package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that the packaged service starts when none is configured. */
class EmbeddedDatabaseIT {

  private static final String SETTINGS =
      """
      select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'),
        current_setting('full_page_writes'), current_setting('server_encoding'), datlocale)
      from pg_database where datname = current_database()""";
  private static final Pattern STARTED = Pattern.compile("PostgreSQL 18\\.\\d+ on port (\\d+)");

  @TempDir static Path data;

  @Test
  void keepsItsDataAndEndsWithTheService() throws Exception {
    List<ProcessHandle> postgres;
    try (PackagedService service = start(data).awaitReady()) {
      execute(service, "create table kept as select 'after a restart' as text");
      postgres = postgresProcesses();
    }
    await().untilAsserted(() -> assertThat(postgres).noneMatch(ProcessHandle::isAlive));
    try (PackagedService service = start(data).awaitReady()) {
      assertThat(query(service, "select text from kept")).isEqualTo("after a restart");
    }
  }

  @Test
  void saysInFewLinesWhereEverythingIs(@TempDir Path folder) throws Exception {
    Map<String, String> environment =
        Map.of("ENTENTE_DATA_DIR", folder.toString(), "ENTENTE_EDITOR_PASSWORD", "");
    try (PackagedService service = PackagedService.start(environment).awaitReady()) {
      await().untilAsserted(() -> assertThat(service.output()).contains("To sign in:"));
      assertThat(service.output().lines()).hasSizeLessThanOrEqualTo(10);
      assertThat(service.output())
          .containsPattern(
              "Page: +http://localhost:\\d+/?\\n.*Swagger UI: +http://localhost:\\d+/q/swagger-ui\\n")
          .containsPattern(
              "Data: +%s\\n.*To sign in: +user editor, password in %s/editor-password\\n$"
                  .formatted(folder, folder));
    }
  }

  @Test
  void keepsItsDataWhenTheServiceIsKilled() throws Exception {
    List<ProcessHandle> leftover;
    try (PackagedService service = start(data).awaitReady()) {
      assertThat(query(service, SETTINGS)).isEqualTo("on on on UTF8 C.UTF-8");
      execute(service, "create table saved as select 'after a crash' as text");
      leftover = postgresProcesses();
      service.kill();
    }
    assertThat(leftover).anyMatch(ProcessHandle::isAlive);
    try (PackagedService service = start(data).awaitReady()) {
      assertThat(leftover).noneMatch(ProcessHandle::isAlive);
      assertThat(query(service, "select text from saved")).isEqualTo("after a crash");
    }
  }

  @Test
  void refusesASecondServiceOnTheSameData() throws Exception {
    try (PackagedService first = start(data).awaitReady();
        PackagedService second = start(data)) {
      assertRefused(second, "another running service uses this folder");
      assertThat(query(first, "select 'still there'")).isEqualTo("still there");
    }
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "Mine.");
    try (PackagedService service = start(folder)) {
      assertRefused(service, "this folder contains other files");
    }
    assertThat(folder).isDirectoryContaining("glob:**thesis.txt");
  }

  @Test
  void refusesAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "Not a folder.");
    try (PackagedService service = start(file)) {
      assertRefused(service, "this is not a folder");
    }
  }

  private static PackagedService start(Path folder) throws IOException {
    return PackagedService.start(
        Map.of("ENTENTE_DATA_DIR", folder.toString(), "ENTENTE_SEED", "false"));
  }

  private static void assertRefused(PackagedService service, String reason) throws Exception {
    assertThat(service.awaitExit()).isEqualTo(1);
    assertThat(service.output())
        .contains(reason, "QUARKUS_DATASOURCE_JDBC_URL")
        .doesNotContain("\tat ");
  }

  private static List<ProcessHandle> postgresProcesses() throws IOException {
    Path file = data.resolve("postgresql").resolve("postmaster.pid");
    long number = Long.parseLong(Files.readAllLines(file).get(0));
    ProcessHandle server = ProcessHandle.of(number).orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants()).toList();
  }

  private static void execute(PackagedService service, String statement) throws Exception {
    try (Connection connection = connect(service);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static String query(PackagedService service, String statement) throws Exception {
    try (Connection connection = connect(service);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(statement)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(PackagedService service) throws IOException, SQLException {
    Matcher started = STARTED.matcher(service.output());
    assertThat(started.find()).as(service.output()).isTrue();
    String url = "jdbc:postgresql://localhost:%s/postgres".formatted(started.group(1));
    return DriverManager.getConnection(url, "entente", Files.readString(data.resolve("password")));
  }
}
