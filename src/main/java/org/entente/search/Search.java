package org.entente.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.event.Coding;
import org.entente.http.Addresses;
import org.entente.record.Collection;
import org.entente.record.PartialDate;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Finds words in all collections with one statement. Of words that very many records have, only so
 * many of these are ranked as can be ranked at once.
 */
@ApplicationScoped
public class Search {

  /** More than the planner expects of any words, so that it finds them by the index. */
  private static final int CANDIDATES = 5000;

  private static final List<String> CURATED = List.of(Coding.HUMAN.name());

  private final Session session;

  Search(Session session) {
    this.session = session;
  }

  Findings find(SearchRequest request) {
    NativeQuery<Tuple> query =
        session
            .createNativeQuery(statement(request), Tuple.class)
            .setParameter("words", request.words())
            .setParameter("candidates", CANDIDATES)
            .setParameter("most", request.limit())
            .setParameter("passages", Snippet.PASSAGES);
    if (request.kinds().contains(Collection.EVENT)) {
      query.setParameter("coding", request.coding());
    }
    List<Tuple> rows = query.getResultList();
    List<Findings.Finding> best =
        rows.stream()
            .map(row -> finding(row, request.words()))
            .sorted(Comparator.comparing(Findings.Finding::rank).reversed())
            .limit(request.limit())
            .toList();
    return new Findings(best, counts(request, rows));
  }

  private static String statement(SearchRequest request) {
    List<Searched> searched = request.kinds().stream().map(Searched.ALL::get).toList();
    return searched.stream().map(Searched::found).collect(Collectors.joining(", ", "with ", " "))
        + searched.stream().map(Searched::best).collect(Collectors.joining(" union all "));
  }

  private static Findings.Finding finding(Tuple row, String words) {
    Collection kind = Collection.valueOf(row.get(0, String.class));
    String date = row.get(3, String.class);
    Snippet snippet = Snippet.of(row.get(7, String.class), row.get(6, String.class), words);
    return new Findings.Finding(
        kind,
        row.get(1, String.class),
        row.get(2, String.class),
        date == null ? null : new PartialDate(date),
        snippet.text(),
        snippet.matches(),
        Math.round(((Number) row.get(4)).doubleValue() * 1000) / 1000.0,
        "/%s/%s".formatted(kind.path(), row.get(1, String.class)));
  }

  private static List<Findings.Count> counts(SearchRequest request, List<Tuple> rows) {
    Map<String, Long> found =
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> row.get(0, String.class),
                    row -> row.get(5, Long.class),
                    (one, same) -> one));
    return request.kinds().stream()
        .map(kind -> count(kind, found.getOrDefault(kind.name(), 0L), request))
        .toList();
  }

  private static Findings.Count count(Collection kind, long found, SearchRequest request) {
    Map<String, List<String>> query = new TreeMap<>(Map.of("q", List.of(request.words())));
    if (kind == Collection.EVENT && !List.of(request.coding()).equals(CURATED)) {
      query.put("coding", List.of(String.join(",", request.coding())));
    }
    return new Findings.Count(
        kind, found, found < CANDIDATES, Addresses.of("/" + kind.path(), query));
  }
}
