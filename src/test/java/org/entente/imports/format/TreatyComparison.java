package org.entente.imports.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.agreement.life.ActionType;
import org.entente.agreement.life.Contradiction;
import org.entente.model.PartialDate;

/**
 * Compares each row of a party with the status that follows from all acts of its agreement, and
 * tells why they differ, and why acts do not fit.
 */
final class TreatyComparison {

  private final Map<String, Map<Reason, Integer>> counts = new TreeMap<>();
  private final List<String> unexplained = new ArrayList<>();

  /**
   * @param folder of agreements.csv and parties.csv
   */
  static TreatyComparison of(Path folder) throws IOException {
    TreatyComparison comparison = new TreatyComparison();
    TreatyLives.read(archive(folder)).forEach(comparison::add);
    return comparison;
  }

  private static byte[] archive(Path folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(out)) {
      for (String name : List.of("agreements.csv", "parties.csv")) {
        packed.putNextEntry(new ZipEntry(name));
        packed.write(Files.readAllBytes(folder.resolve(name)));
      }
    }
    return out.toByteArray();
  }

  private void add(TreatyLives treaty) {
    for (PartyRow row : treaty.rows()) {
      FileDates dates = FileDates.of(treaty, TreatyLives.id(row.party()));
      count("StateForce of a row", dates.force(date(row, ActionType.ENTRY_INTO_FORCE)), row);
      count("StateEnd of a row", dates.end(date(row, ActionType.TERMINATION)), row);
    }
    for (Contradiction found : treaty.lives().contradictions()) {
      String party = found.act().party();
      Reason reason =
          party == null
              ? Reason.ofAll(found.act())
              : FileDates.of(treaty, party).contradiction(found.act());
      count("Contradiction of " + found.act().type(), reason, found);
    }
  }

  private static PartialDate date(PartyRow row, ActionType type) {
    return row.date(type).map(TreatyDate::date).orElse(null);
  }

  private void count(String what, Reason reason, Object example) {
    counts
        .computeIfAbsent(what, first -> new EnumMap<>(Reason.class))
        .merge(reason, 1, Integer::sum);
    if (reason == Reason.UNEXPLAINED) {
      unexplained.add(what + ": " + example);
    }
  }

  Set<Reason> reasons() {
    return counts.values().stream()
        .flatMap(reasons -> reasons.keySet().stream())
        .collect(Collectors.toSet());
  }

  List<String> unexplained() {
    return unexplained;
  }

  /** Returns a table of the reasons with their counts. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (what, reasons) ->
            reasons.forEach(
                (reason, count) ->
                    table.append("%-32s %-32s %6d%n".formatted(what, reason, count))));
    return table.toString();
  }
}
