package org.entente.imports.codebook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.actor.ActorKind;

/** Looks up countries by the codes and names in the field's data. */
public final class CountryTable {

  private static final Map<String, Country> BY_CODE = new HashMap<>();
  private static final Map<String, Country> BY_FIPS = new HashMap<>();
  private static final Map<String, Country> BY_NAME = new HashMap<>();

  static {
    for (Map<String, String> row : ReferenceTable.rows("countries.csv")) {
      Country country =
          new Country(row.get("code"), row.get("name"), ActorKind.valueOf(row.get("kind")));
      BY_CODE.put(country.code(), country);
      ReferenceTable.list(row.get("cameo"), " ")
          .forEach(code -> BY_CODE.putIfAbsent(code, country));
      ReferenceTable.list(row.get("fips"), " ").forEach(code -> BY_FIPS.put(code, country));
      BY_NAME.put(key(country.name()), country);
      ReferenceTable.list(row.get("names"), "\\|").forEach(name -> BY_NAME.put(key(name), country));
    }
  }

  private CountryTable() {}

  /**
   * @param code the ISO 3166-1 alpha-3 code
   * @param kind {@code OTHER} when it is not a state, or its status is disputed
   */
  public record Country(String code, String name, ActorKind kind) {}

  /** Finds a country by its ISO code, or by a code that only CAMEO has. */
  public static Optional<Country> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** Finds a country by its FIPS 10-4 code. */
  public static Optional<Country> ofFips(String code) {
    return Optional.ofNullable(BY_FIPS.get(code));
  }

  /** Finds a country by a name, in upper or lower case; null finds nothing. */
  public static Optional<Country> ofName(String name) {
    return name == null ? Optional.empty() : Optional.ofNullable(BY_NAME.get(key(name)));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
