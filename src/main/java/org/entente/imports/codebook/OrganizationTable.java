package org.entente.imports.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks up international organisations by the codes and names in the field's data. */
public final class OrganizationTable {

  private static final String ANY = "IGO";
  private static final int PART = 3;
  private static final Map<String, Organization> BY_CODE = new HashMap<>();
  private static final Map<String, Organization> BY_NAME = new HashMap<>();

  static {
    for (Map<String, String> row : ReferenceTable.rows("organizations.csv")) {
      List<String> names = new ArrayList<>(List.of(row.get("name")));
      names.addAll(ReferenceTable.list(row.get("names"), "\\|"));
      Organization organization = new Organization(row.get("name"), List.copyOf(names));
      ReferenceTable.list(row.get("codes"), " ").forEach(code -> BY_CODE.put(code, organization));
      names.forEach(name -> BY_NAME.put(key(name), organization));
    }
  }

  private OrganizationTable() {}

  /**
   * @param names all of them, the usual one first
   */
  public record Organization(String name, List<String> names) {}

  /**
   * Finds an organisation by its code, or by a code of CAMEO that ends in it, after {@code IGO} and
   * the organisation's region or field: {@code NAT}, {@code IGOWSTNAT}.
   */
  public static Optional<Organization> ofCode(String code) {
    boolean composed = code.startsWith(ANY) && code.length() > PART;
    return Optional.ofNullable(BY_CODE.get(composed ? code.substring(code.length() - PART) : code));
  }

  /** Finds an organisation by a name, in upper or lower case. */
  public static Optional<Organization> ofName(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
