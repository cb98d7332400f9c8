package org.entente.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the user {@code editor} when the operator configures none. */
public final class EditorPassword {

  public static final String PROPERTY = "entente.editor.password";

  private static final String FILE = "editor-password";
  private static final int BYTES = 24;

  private EditorPassword() {}

  /**
   * Returns the password in the data folder. The first start generates it and stores it in a file
   * that only its owner can read.
   */
  public static String in(Path folder) throws IOException {
    Path file = file(folder);
    if (Files.exists(file)) {
      return Files.readString(file);
    }
    String password = random();
    Files.createDirectories(folder);
    Path onlyForOwner = Files.createTempFile(folder, FILE, null);
    Files.writeString(onlyForOwner, password);
    Files.move(onlyForOwner, file, StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  /** Returns the file with the password, by its absolute path. */
  public static Path file(Path folder) {
    return folder.resolve(FILE).toAbsolutePath();
  }

  private static String random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
