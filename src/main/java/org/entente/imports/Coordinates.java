package org.entente.imports;

import org.entente.event.EventInput;
import org.entente.imports.CountryTable.Country;

/** Where an event happened. */
final class Coordinates {

  private static final int LONGEST_NAME = 300;

  private Coordinates() {}

  /** Half a pair of coordinates is none. */
  static EventInput.Location place(
      String name, Country country, String latitude, String longitude) {
    Double north = Cells.number(latitude, "latitude");
    Double east = Cells.number(longitude, "longitude");
    boolean known = north != null && east != null;
    return new EventInput.Location(
        Cells.bounded(name, LONGEST_NAME),
        country.code(),
        known ? north : null,
        known ? east : null);
  }
}
