package org.entente.model;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** The country codes that records may use: ISO 3166-1 alpha-3 as the JDK lists it, and more. */
public final class Countries {

  public static final String CODE = "[A-Z]{3}";

  private static final Set<String> CURRENT = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

  /** Kosovo's user-assigned code, and all codes that were withdrawn (ISO 3166-3). */
  private static final Set<String> FURTHER =
      Set.of(
          "XKX", "AFI", "ANT", "ATB", "ATN", "BUR", "BYS", "CSK", "CTE", "DDR", "DHY", "FXX", "GEL",
          "HVO", "JTN", "MID", "NHB", "NTZ", "PCI", "PCZ", "PUS", "RHO", "SCG", "SKM", "SUN", "TMP",
          "VDR", "WAK", "YMD", "YUG", "ZAR");

  private Countries() {}

  public static boolean known(String code) {
    return CURRENT.contains(code) || FURTHER.contains(code);
  }
}
