package org.entente.search;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.event.Coding;
import org.entente.http.Urls;
import org.entente.model.RecordKind;
import org.entente.record.RecordMapper;
import org.entente.record.SearchText;

/**
 * Searches all collections with one statement. It ranks a limited number of candidates in each
 * collection, so that frequent words do not slow it down.
 */
@ApplicationScoped
public class Search {

  /** More than the planner estimates for any words, so that it uses the index. */
  private static final int CANDIDATES = 5000;

  private static final List<String> CURATED = List.of(Coding.HUMAN.name());

  private final RowReader rows;
  private final Map<RecordKind, SearchText> texts = new EnumMap<>(RecordKind.class);

  Search(RowReader rows, @All List<RecordMapper<?, ?, ?>> mappers) {
    this.rows = rows;
    mappers.forEach(mapper -> texts.put(mapper.kind(), mapper.searchText()));
  }

  SearchResults find(SearchRequest request) {
    BoundSql statement =
        BoundSql.of(statement(request))
            .with("words", request.words())
            .with("candidates", CANDIDATES)
            .with("most", request.limit())
            .with("passages", Snippet.PASSAGES)
            .with("coding", request.coding());
    List<Row> found = rows.list(statement, row -> row);
    List<SearchResults.Finding> best =
        found.stream()
            .map(row -> finding(row, request.words()))
            .sorted(Comparator.comparing(SearchResults.Finding::rank).reversed())
            .limit(request.limit())
            .toList();
    return new SearchResults(best, counts(request, found));
  }

  private String statement(SearchRequest request) {
    List<SearchSql> searched =
        request.kinds().stream().map(kind -> new SearchSql(kind, texts.get(kind))).toList();
    return searched.stream().map(SearchSql::found).collect(Collectors.joining(", ", "with ", " "))
        + searched.stream().map(SearchSql::best).collect(Collectors.joining(" union all "));
  }

  private static SearchResults.Finding finding(Row row, String words) {
    RecordKind kind = row.enumValue(RecordKind.class, "kind");
    Snippet snippet = Snippet.of(row.text("passage"), row.text("content"), words);
    return new SearchResults.Finding(
        kind,
        row.text("id"),
        row.text("title"),
        row.date("date"),
        snippet.text(),
        snippet.matches(),
        Math.round(row.decimal("rank") * 1000) / 1000.0,
        "/%s/%s".formatted(kind.path(), row.text("id")));
  }

  private static List<SearchResults.Count> counts(SearchRequest request, List<Row> rows) {
    Map<String, Long> found =
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("kind"), row -> row.number("found"), (one, same) -> one));
    return request.kinds().stream()
        .map(kind -> count(kind, found.getOrDefault(kind.name(), 0L), request))
        .toList();
  }

  private static SearchResults.Count count(RecordKind kind, long found, SearchRequest request) {
    Map<String, List<String>> query = new TreeMap<>(Map.of("q", List.of(request.words())));
    if (kind == RecordKind.EVENT && !request.coding().equals(CURATED)) {
      query.put("coding", List.of(String.join(",", request.coding())));
    }
    return new SearchResults.Count(
        kind, found, found < CANDIDATES, Urls.of("/" + kind.path(), query));
  }
}
