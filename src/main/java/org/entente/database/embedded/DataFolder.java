package org.entente.database.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The folder of one database, locked against other services while it is open. */
final class DataFolder implements Closeable {

  private static final String LOCK = "entente.lock";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataFolder open(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
    }
    refuseUnusable(folder);
    Path path = folder.toRealPath();
    FileChannel lock =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      lock.close();
      throw new EmbeddedDatabaseException("another running service uses this folder");
    }
    return new DataFolder(path, lock);
  }

  private static void refuseUnusable(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new EmbeddedDatabaseException("this is not a folder");
    }
    if (!Files.isWritable(folder)) {
      throw new EmbeddedDatabaseException("this folder is not writable");
    }
    if (Files.notExists(folder.resolve(LOCK)) && holdsFiles(folder)) {
      throw new EmbeddedDatabaseException("this folder contains other files");
    }
  }

  private static boolean holdsFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .anyMatch(name -> !name.startsWith(".") && !name.equals("lost+found"));
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public String toString() {
    return path.toString();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
