package org.entente.relation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.event.Quad;

/**
 * The counts of events between two sides: in total, by quad class, by scale of scores and by
 * direction.
 *
 * @param n the number of events
 * @param scores a summary for each scale
 */
record EventCounts(long n, Map<Quad, Long> quads, List<Score> scores, Direction direction) {

  static final EventCounts NONE =
      new EventCounts(0, Map.of(), List.of(), new Direction(0, 0, 0, 0));

  /** A summary of the {@code n} scores on one scale. */
  @JsonPropertyOrder({"scale", "n", "mean", "min", "max"})
  record Score(String scale, long n, @JsonIgnore double sum, double min, double max) {

    /** Returns the mean, rounded to three decimal places; no scale is finer. */
    @JsonProperty
    double mean() {
      return Math.round(sum / n * 1000) / 1000.0;
    }

    private Score plus(Score other) {
      return new Score(
          scale, n + other.n, sum + other.sum, Math.min(min, other.min), Math.max(max, other.max));
    }
  }

  /**
   * The counts of events by direction.
   *
   * @param aToB events in which a acts and b is acted upon or affected
   * @param bToA events in which b acts and a is acted upon or affected
   * @param mutual events in which both act
   * @param other all other events, such as those in which a third actor acts on both or one of the
   *     two mediates
   */
  record Direction(long aToB, long bToA, long mutual, long other) {

    private Direction plus(Direction more) {
      return new Direction(
          aToB + more.aToB, bToA + more.bToA, mutual + more.mutual, other + more.other);
    }
  }

  EventCounts {
    Map<Quad, Long> all = new EnumMap<>(Quad.class);
    for (Quad quad : Quad.values()) {
      all.put(quad, quads.getOrDefault(quad, 0L));
    }
    quads = all;
  }

  EventCounts plus(EventCounts other) {
    Map<Quad, Long> sums = new EnumMap<>(quads);
    other.quads.forEach((quad, count) -> sums.merge(quad, count, Long::sum));
    Map<String, Score> byScale = new TreeMap<>();
    scores.forEach(score -> byScale.put(score.scale(), score));
    other.scores.forEach(score -> byScale.merge(score.scale(), score, Score::plus));
    return new EventCounts(
        n + other.n, sums, new ArrayList<>(byScale.values()), direction.plus(other.direction));
  }
}
