package org.entente.imports.format;

import java.util.Optional;
import org.entente.event.EventInput;
import org.entente.imports.codebook.CountryTable.Country;
import org.entente.imports.table.Cells;

/** Makes the locations of events. */
final class Coordinates {

  private static final int LONGEST_NAME = 300;

  private Coordinates() {}

  /** Omits the coordinates when one of them is empty. A place at sea has no country. */
  static EventInput.Location place(
      String name, Optional<Country> country, String latitude, String longitude) {
    Double north = Cells.number(latitude, "latitude");
    Double east = Cells.number(longitude, "longitude");
    boolean known = north != null && east != null;
    return new EventInput.Location(
        Cells.truncated(name, LONGEST_NAME),
        country.map(Country::code).orElse(null),
        known ? north : null,
        known ? east : null);
  }
}
