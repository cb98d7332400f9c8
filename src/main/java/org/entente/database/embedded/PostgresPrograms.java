package org.entente.database.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked from the class path. */
final class PostgresPrograms {

  private static final Pattern ERROR_MESSAGE =
      Pattern.compile("(?i)(?:error|fatal|panic|detail|hint): +(.+)");

  private final Path folder;
  private final Path programs;

  private PostgresPrograms(Path folder, Path home) {
    this.folder = folder;
    this.programs = home.resolve("bin");
  }

  /** Unpacks the programs into the folder, unless the same version is already there. */
  static PostgresPrograms in(Path folder) throws IOException {
    Path home = folder.resolve(digest());
    if (Files.notExists(home)) {
      FileUtils.deleteDirectory(folder.toFile());
      Path unfinished = folder.resolve("unfinished");
      unpackInto(unfinished);
      Files.move(unfinished, home);
    }
    return new PostgresPrograms(folder, home);
  }

  private static String digest() throws IOException {
    try (InputStream archive = archive()) {
      return DigestUtils.md5Hex(archive);
    }
  }

  private static InputStream archive() throws IOException {
    String system =
        SystemUtils.IS_OS_MAC ? "Darwin" : SystemUtils.IS_OS_LINUX ? "Linux" : "Windows";
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, SystemUtils.OS_ARCH);
  }

  private static void unpackInto(Path folder) throws IOException {
    try (InputStream archive = archive();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
          Files.copy(tar, target);
          target.toFile().setExecutable(target.getParent().endsWith("bin"));
        }
      }
    }
  }

  void run(String program, String... arguments) throws IOException {
    Process process =
        new ProcessBuilder(command(program, arguments))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new EmbeddedDatabaseException(errorMessages(output));
    }
  }

  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Extracts the errors from the output of a program, as one line. */
  static String errorMessages(String output) {
    String messages =
        ERROR_MESSAGE
            .matcher(output)
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.joining("; "));
    return messages.isEmpty() ? output.strip().replaceAll("\\s+", " ") : messages;
  }

  void killAll() {
    ProcessHandle.allProcesses().filter(this::isRunBy).forEach(PostgresPrograms::kill);
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  boolean isRunBy(ProcessHandle process) {
    return process.info().command().filter(it -> Path.of(it).startsWith(folder)).isPresent();
  }
}
