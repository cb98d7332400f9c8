package org.entente.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The conflict-cooperation score of each type and mode, from the manual of PLOVER 2.0. */
final class PloverScores {

  private static final Map<EventType, Map<String, Double>> SCORES = read("plover-scores.csv");

  private PloverScores() {}

  static Map<String, Double> of(EventType type) {
    return SCORES.get(type);
  }

  /** The mode as the table has it, which leaves the cell of no mode empty. */
  static String key(String mode) {
    return mode == null ? "" : mode;
  }

  private static Map<EventType, Map<String, Double>> read(String resource) {
    Map<EventType, Map<String, Double>> scores = new EnumMap<>(EventType.class);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PloverScores.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(
              cells ->
                  scores
                      .computeIfAbsent(EventType.valueOf(cells[0]), type -> new HashMap<>())
                      .put(cells[1], Double.valueOf(cells[2])));
      return scores;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
