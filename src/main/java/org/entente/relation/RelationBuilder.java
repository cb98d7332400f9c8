package org.entente.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.http.Urls;
import org.entente.model.PartialDate;

/** Builds the series of two sides, with links from each bucket to the list of its events. */
@ApplicationScoped
public class RelationBuilder {

  private static final String EVENTS = "/events";
  private static final String PRECISION = "precision";
  private static final String STARTS_FROM = "startsFrom";
  private static final String STARTS_TO = "startsTo";

  private final RelationReader reader;

  RelationBuilder(RelationReader reader) {
    this.reader = reader;
  }

  Relation between(Side a, Side b, RelationRequest request) {
    Series series = Series.of(reader.read(a, b, request), request);
    Map<String, List<String>> filters = filters(a, b, request);
    List<Relation.Bucket> buckets =
        series.counts().entrySet().stream()
            .map(entry -> bucket(entry.getKey(), entry.getValue(), request.interval(), filters))
            .toList();
    EventCounts total =
        buckets.stream().map(Relation.Bucket::counts).reduce(EventCounts.NONE, EventCounts::plus);
    return new Relation(
        a,
        b,
        request.interval().parameter(),
        request.coding(),
        new Relation.Total(total, Urls.of(EVENTS, placed(filters, buckets, request))),
        buckets,
        unplaced(series.unplaced(), filters, request));
  }

  private static Map<String, List<String>> filters(Side a, Side b, RelationRequest request) {
    Map<String, List<String>> filters = new TreeMap<>();
    for (Side side : List.of(a, b)) {
      filters.merge(
          side.parameter(),
          List.of(side.text()),
          (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
    filters.put("coding", List.of(String.join(",", request.coding())));
    return filters;
  }

  private static Relation.Bucket bucket(
      LocalDate begin, EventCounts counts, Interval interval, Map<String, List<String>> filters) {
    PartialDate start = interval.start(begin);
    PartialDate end = interval.end(begin);
    Map<String, List<String>> begun = new TreeMap<>(filters);
    begun.put(STARTS_FROM, List.of(start.text()));
    begun.put(STARTS_TO, List.of(end.text()));
    return new Relation.Bucket(start, end, counts, Urls.of(EVENTS, begun));
  }

  /** Narrows the filters to events within the buckets whose date is precise enough for them. */
  private static Map<String, List<String>> placed(
      Map<String, List<String>> filters, List<Relation.Bucket> buckets, RelationRequest request) {
    Map<String, List<String>> placed = new TreeMap<>(filters);
    if (!buckets.isEmpty()) {
      placed.put(STARTS_FROM, List.of(buckets.get(0).start().text()));
      placed.put(STARTS_TO, List.of(buckets.get(buckets.size() - 1).end().text()));
    }
    placed.put(PRECISION, List.of(request.interval().placed()));
    return placed;
  }

  private static Relation.Unplaced unplaced(
      long n, Map<String, List<String>> filters, RelationRequest request) {
    if (n == 0) {
      return new Relation.Unplaced(0, null);
    }
    Map<String, List<String>> imprecise = new TreeMap<>(filters);
    imprecise.put(PRECISION, List.of(request.interval().unplaced()));
    request
        .from()
        .map(RelationRequest::firstYear)
        .ifPresent(year -> imprecise.put(STARTS_FROM, List.of(year.text())));
    request
        .to()
        .map(RelationRequest::lastYear)
        .ifPresent(year -> imprecise.put(STARTS_TO, List.of(year.text())));
    return new Relation.Unplaced(n, Urls.of(EVENTS, imprecise));
  }
}
