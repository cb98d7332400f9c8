package org.entente.relation;

import static org.entente.query.CsvTable.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.event.Quad;
import org.entente.query.CsvTable;
import org.entente.query.CsvTable.Column;
import org.entente.relation.EventCounts.Direction;
import org.entente.relation.EventCounts.Score;
import org.entente.relation.Relation.Bucket;

/** A series as a table, with a row for each bucket. */
final class RelationTable {

  private RelationTable() {}

  /**
   * @param prefix the path at which a proxy publishes the service
   */
  static byte[] of(Relation relation, String prefix) {
    List<Column<Bucket>> columns = new ArrayList<>();
    columns.add(column("start", Bucket::start));
    columns.add(column("end", Bucket::end));
    columns.add(column("n", bucket -> bucket.counts().n()));
    Arrays.stream(Quad.values()).map(RelationTable::ofQuad).forEach(columns::add);
    columns.add(ofDirection("aToB", Direction::aToB));
    columns.add(ofDirection("bToA", Direction::bToA));
    columns.add(ofDirection("mutual", Direction::mutual));
    columns.add(ofDirection("other", Direction::other));
    relation.total().counts().scores().stream()
        .map(Score::scale)
        .flatMap(RelationTable::ofScale)
        .forEach(columns::add);
    columns.add(column("href", bucket -> prefix + bucket.href()));
    return new CsvTable<>(columns).bytes(relation.buckets());
  }

  private static Column<Bucket> ofQuad(Quad quad) {
    return column("quads." + quad, bucket -> bucket.counts().quads().get(quad));
  }

  private static Column<Bucket> ofDirection(String name, Function<Direction, Long> count) {
    return column("direction." + name, bucket -> count.apply(bucket.counts().direction()));
  }

  private static Stream<Column<Bucket>> ofScale(String scale) {
    return Stream.of(
        ofScore(scale, "n", Score::n),
        ofScore(scale, "mean", Score::mean),
        ofScore(scale, "min", Score::min),
        ofScore(scale, "max", Score::max));
  }

  /** Leaves the cells of buckets without scores on the scale empty. */
  private static Column<Bucket> ofScore(String scale, String name, Function<Score, Number> member) {
    return column(
        "scores.%s.%s".formatted(scale, name),
        bucket ->
            bucket.counts().scores().stream()
                .filter(score -> score.scale().equals(scale))
                .findFirst()
                .map(member)
                .orElse(null));
  }
}
