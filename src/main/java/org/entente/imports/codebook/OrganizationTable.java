package org.entente.imports.codebook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks up the names of international organisations by the codes and names in the data. */
public final class OrganizationTable {

  private static final Map<String, String> BY_CODE = new HashMap<>();
  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (Map<String, String> row : ReferenceTable.rows("organizations.csv")) {
      String name = row.get("name");
      ReferenceTable.list(row.get("codes"), " ").forEach(code -> BY_CODE.put(code, name));
      BY_NAME.put(name.toLowerCase(Locale.ROOT), name);
      ReferenceTable.list(row.get("names"), "\\|")
          .forEach(other -> BY_NAME.put(other.toLowerCase(Locale.ROOT), name));
    }
  }

  private OrganizationTable() {}

  public static Optional<String> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  public static Optional<String> ofName(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }
}
