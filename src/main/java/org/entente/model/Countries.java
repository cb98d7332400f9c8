package org.entente.model;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** The country codes that records may use: ISO 3166-1 alpha-3 as the JDK lists it, and more. */
public final class Countries {

  public static final String CODE = "[A-Z]{3}";

  private static final Set<String> CURRENT = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

  /** Kosovo's user-assigned code, and former countries (ISO 3166-3) that treaties still name. */
  private static final Set<String> FURTHER =
      Set.of(
          "XKX", "ANT", "BUR", "BYS", "CSK", "DDR", "DHY", "HVO", "RHO", "SCG", "SUN", "TMP", "VDR",
          "YMD", "YUG", "ZAR");

  private Countries() {}

  public static boolean known(String code) {
    return CURRENT.contains(code) || FURTHER.contains(code);
  }
}
