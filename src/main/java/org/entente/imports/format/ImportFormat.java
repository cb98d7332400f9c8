package org.entente.imports.format;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The formats of files that can be imported. */
public enum ImportFormat {
  ICEWS("icews"),
  GDELT_1("gdelt-1.0"),
  GDELT_2("gdelt-2.0"),
  MANYTREATIES("manytreaties");

  private final String text;

  ImportFormat(String text) {
    this.text = text;
  }

  public static Optional<ImportFormat> of(String text) {
    return Arrays.stream(values()).filter(format -> format.text.equals(text)).findFirst();
  }

  /** Detects the format of a text by its first lines; empty when it is in none. */
  public static Optional<ImportFormat> detect(InputStream text) throws IOException {
    return DetectedTable.of(DetectedTable.ahead(text)).map(DetectedTable::format);
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}
