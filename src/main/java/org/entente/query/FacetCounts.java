package org.entente.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.database.Row;
import org.entente.http.Urls;

/**
 * The counts of all requested facets.
 *
 * @param total the number of selected records
 * @param href the URL of their list
 * @param facets by the name of the facet
 */
record FacetCounts(long total, String href, Map<String, Values> facets) {

  /**
   * The most frequent values of a facet.
   *
   * @param omitted the number of values left out
   */
  record Values(List<Count> values, long omitted) {}

  /**
   * The number of records with one value.
   *
   * @param label the name of the record when the value is an id, and the text as most records write
   *     it when the value is a text that is compared by its letters; otherwise null
   * @param href the URL of the list of the counted records
   */
  record Count(String value, String label, long count, String href) {}

  /** Reads the counts from the rows of a {@link FacetStatement}. */
  static FacetCounts of(FacetRequest request, List<Row> rows) {
    Map<String, Values> facets = new LinkedHashMap<>();
    request.facets().forEach(facet -> facets.put(facet.name(), values(request, facet, rows)));
    long total =
        rows.stream()
            .filter(row -> row.text("facet") == null)
            .mapToLong(row -> row.number("n"))
            .sum();
    return new FacetCounts(total, href(request, request.filters()), facets);
  }

  private static Values values(FacetRequest request, Facet facet, List<Row> rows) {
    List<Row> own = rows.stream().filter(row -> facet.name().equals(row.text("facet"))).toList();
    long known = own.isEmpty() ? 0 : own.get(0).number("known");
    return new Values(
        own.stream().map(row -> count(request, facet, row)).toList(), known - own.size());
  }

  private static Count count(FacetRequest request, Facet facet, Row row) {
    String value = row.text("value");
    return new Count(
        value,
        row.text("label"),
        row.number("n"),
        href(request, facet.narrow(request.filters(), value, request.alternatives(facet))));
  }

  private static String href(FacetRequest request, Map<String, List<String>> filters) {
    return Urls.of("/" + request.definition().projection().kind().path(), filters);
  }
}
