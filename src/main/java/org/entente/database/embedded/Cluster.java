package org.entente.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Scanner;
import java.util.UUID;
import org.apache.commons.io.FileUtils;

/** PostgreSQL's files in a data folder, and the server process that uses them. */
final class Cluster {

  static final String USER = "entente";

  private final PostgresPrograms programs;
  private final Path files;
  private final Path unfinished;
  private final Path processFile;
  private final Path passwordFile;
  private final Path log;
  private final Path previousLog;

  Cluster(DataFolder folder) throws IOException {
    programs = PostgresPrograms.in(folder.file("programs"));
    files = folder.file("postgresql");
    unfinished = folder.file("postgresql.unfinished");
    processFile = files.resolve("postmaster.pid");
    passwordFile = folder.file("password");
    log = folder.file("postgresql.log");
    previousLog = folder.file("postgresql.log.1");
  }

  /** Creates the files if absent; moves them into place when complete, as a start may be killed. */
  void create() throws IOException {
    if (Files.exists(files)) {
      return;
    }
    programs.killAll();
    FileUtils.deleteDirectory(unfinished.toFile());
    writePassword();
    programs.run(
        "initdb",
        "--pgdata=" + unfinished,
        "--username=" + USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
    Files.move(unfinished, files);
  }

  private void writePassword() throws IOException {
    Path onlyForOwner = Files.createTempFile(passwordFile.getParent(), "password", null);
    Files.writeString(onlyForOwner, UUID.randomUUID().toString());
    Files.move(onlyForOwner, passwordFile, StandardCopyOption.REPLACE_EXISTING);
  }

  String password() throws IOException {
    return Files.readString(passwordFile);
  }

  /** Stops a server that a killed service left running, and deletes its process file. */
  void removeLeftovers() throws IOException {
    stop();
    Files.deleteIfExists(processFile);
  }

  void start(String options) throws IOException {
    if (Files.exists(log)) {
      Files.move(log, previousLog, StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      programs.run(
          "pg_ctl",
          "start",
          "--pgdata=" + files,
          "--log=" + log,
          "--options=" + options,
          "--timeout=300");
    } catch (EmbeddedDatabaseException failure) {
      String logged = Files.exists(log) ? Files.readString(log) : "";
      throw new EmbeddedDatabaseException(
          PostgresPrograms.errorMessages(failure.getMessage() + "\n" + logged), failure);
    }
  }

  void stop() throws IOException {
    if (runningServer().isPresent()) {
      programs.run("pg_ctl", "stop", "--pgdata=" + files, "--mode=fast");
    }
  }

  private Optional<ProcessHandle> runningServer() throws IOException {
    if (Files.notExists(processFile)) {
      return Optional.empty();
    }
    try (Scanner file = new Scanner(processFile)) {
      return file.hasNextLong()
          ? ProcessHandle.of(file.nextLong()).filter(programs::isRunBy)
          : Optional.empty();
    }
  }
}
