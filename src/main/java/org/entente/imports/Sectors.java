package org.entente.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.actor.Sector;

/** What PLOVER calls the sectors of ICEWS and the types of CAMEO. */
final class Sectors {

  private static final Map<String, List<Sector>> BY_NAME =
      Resource.rows("sectors.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("name"),
                  row ->
                      Resource.list(row.get("sectors"), " ").stream()
                          .map(Sector::valueOf)
                          .toList()));

  private Sectors() {}

  /** Each once, in the order in which they are first told; what PLOVER has no name for is left. */
  static List<Sector> of(Stream<String> names) {
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
