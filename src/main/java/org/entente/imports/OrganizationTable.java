package org.entente.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** International organizations by the codes and names that the field's data has for them. */
final class OrganizationTable {

  private static final Map<String, String> BY_CODE = new HashMap<>();
  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (Map<String, String> row : Resource.rows("organizations.csv")) {
      String name = row.get("name");
      Resource.list(row.get("codes"), " ").forEach(code -> BY_CODE.put(code, name));
      BY_NAME.put(name.toLowerCase(Locale.ROOT), name);
      Resource.list(row.get("names"), "\\|")
          .forEach(other -> BY_NAME.put(other.toLowerCase(Locale.ROOT), name));
    }
  }

  private OrganizationTable() {}

  static Optional<String> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  static Optional<String> ofName(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }
}
