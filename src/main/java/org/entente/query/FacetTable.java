package org.entente.query;

import static org.entente.query.CsvTable.column;

import java.util.List;
import org.entente.query.FacetCounts.Count;

/** The counts of facets as a table, with a row for each value. */
final class FacetTable {

  private record FacetCount(String facet, Count count, long omitted) {}

  private FacetTable() {}

  /**
   * @param prefix the path at which a proxy publishes the service
   */
  static byte[] of(FacetCounts counts, String prefix) {
    return new CsvTable<FacetCount>(
            List.of(
                column("facet", FacetCount::facet),
                column("value", row -> row.count().value()),
                column("label", row -> row.count().label()),
                column("count", row -> row.count().count()),
                column("href", row -> prefix + row.count().href()),
                column("omitted", FacetCount::omitted)))
        .bytes(rows(counts));
  }

  private static List<FacetCount> rows(FacetCounts counts) {
    return counts.facets().entrySet().stream()
        .flatMap(
            facet ->
                facet.getValue().values().stream()
                    .map(
                        count -> new FacetCount(facet.getKey(), count, facet.getValue().omitted())))
        .toList();
  }
}
