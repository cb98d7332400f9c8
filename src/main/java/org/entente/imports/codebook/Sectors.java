package org.entente.imports.codebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.actor.Sector;

/** Converts the sectors of ICEWS and the actor types of CAMEO to sectors of PLOVER. */
public final class Sectors {

  private static final Map<String, List<Sector>> BY_NAME =
      ReferenceTable.rows("sectors.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("name"),
                  row ->
                      ReferenceTable.list(row.get("sectors"), " ").stream()
                          .map(Sector::valueOf)
                          .toList()));

  private Sectors() {}

  /** Returns each sector once, in order of appearance; drops names that have no sector. */
  public static List<Sector> of(Stream<String> names) {
    return names.map(String::strip).flatMap(name -> of(name).stream()).distinct().toList();
  }

  private static List<Sector> of(String name) {
    if (BY_NAME.containsKey(name)) {
      return BY_NAME.get(name);
    }
    if (name.endsWith(" Ministry")) {
      return List.of(Sector.GOV);
    }
    return name.endsWith(" Business") ? List.of(Sector.BUS) : List.of();
  }
}
