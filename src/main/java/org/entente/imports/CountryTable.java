package org.entente.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.actor.ActorKind;

/** Countries by the codes and names that the field's data has for them. */
final class CountryTable {

  private static final Map<String, Country> BY_CODE = new HashMap<>();
  private static final Map<String, Country> BY_FIPS = new HashMap<>();
  private static final Map<String, Country> BY_NAME = new HashMap<>();

  static {
    for (Map<String, String> row : Resource.rows("countries.csv")) {
      Country country =
          new Country(row.get("code"), row.get("name"), ActorKind.valueOf(row.get("kind")));
      BY_CODE.put(country.code(), country);
      Resource.list(row.get("cameo"), " ").forEach(code -> BY_CODE.putIfAbsent(code, country));
      Resource.list(row.get("fips"), " ").forEach(code -> BY_FIPS.put(code, country));
      BY_NAME.put(key(country.name()), country);
      Resource.list(row.get("names"), "\\|").forEach(name -> BY_NAME.put(key(name), country));
    }
  }

  private CountryTable() {}

  /**
   * @param code of ISO 3166-1 alpha-3
   * @param kind OTHER of what is no state, or contended
   */
  record Country(String code, String name, ActorKind kind) {}

  /** By the code of ISO, or of CAMEO, which has some of its own. */
  static Optional<Country> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** By the code of FIPS 10-4. */
  static Optional<Country> ofFips(String code) {
    return Optional.ofNullable(BY_FIPS.get(code));
  }

  static Optional<Country> ofName(String name) {
    return name == null ? Optional.empty() : Optional.ofNullable(BY_NAME.get(key(name)));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
