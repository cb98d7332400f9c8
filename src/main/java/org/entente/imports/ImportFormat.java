package org.entente.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The formats of the field's own data. */
enum ImportFormat {
  ICEWS("icews"),
  GDELT_1("gdelt-1.0"),
  GDELT_2("gdelt-2.0"),
  MANYTREATIES("manytreaties");

  private final String text;

  ImportFormat(String text) {
    this.text = text;
  }

  static Optional<ImportFormat> of(String text) {
    return Arrays.stream(values()).filter(format -> format.text.equals(text)).findFirst();
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}
