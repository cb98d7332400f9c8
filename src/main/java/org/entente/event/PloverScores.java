package org.entente.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The conflict-cooperation score of each event type and mode, from the PLOVER 2.0 manual. */
final class PloverScores {

  private static final Map<EventType, Map<String, Double>> SCORES = read("plover-scores.csv");

  private PloverScores() {}

  /** Returns the scores of a type by the key of the mode. */
  static Map<String, Double> of(EventType type) {
    return SCORES.get(type);
  }

  /** Returns the key of a mode in the table, which has an empty cell for no mode. */
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
