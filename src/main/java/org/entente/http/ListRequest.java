package org.entente.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.record.PartialDate;

/**
 * A list as one request asks for it.
 *
 * @param on the day of the world as of which derived members are told
 */
record ListRequest(
    int limit,
    boolean total,
    Sort sort,
    boolean descending,
    LocalDate on,
    List<Condition> conditions) {

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 200;

  /** A filter's condition and what its {@code :value} binds as. */
  record Condition(String sql, Object value) {}

  /**
   * @throws ProblemException naming every parameter that is unknown or has a wrong value
   */
  static ListRequest of(Listing<?> listing, Map<String, List<String>> query) {
    QueryParameters.refuseUnknown(query.keySet(), listing.parameters());
    QueryParameters parameters = new QueryParameters(query);
    String key = parameters.text(Listing.SORT).orElse(listing.defaultSort());
    boolean descending = key.startsWith("-");
    ListRequest request =
        new ListRequest(
            parameters.number(Listing.LIMIT, 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT),
            parameters.flag(Listing.TOTAL),
            listing.sort(descending ? key.substring(1) : key).orElse(null),
            descending,
            parameters.date(Listing.ON).orElseGet(PartialDate::today).lastDay(),
            listing.filters().stream()
                .flatMap(
                    filter ->
                        parameters.all(filter.name(), filter.expected(), filter.value()).stream()
                            .map(value -> new Condition(filter.condition(), value)))
                .toList());
    if (request.sort == null) {
      parameters.wrong(
          Listing.SORT,
          "Must be one of %s, with a - before it for the reverse.".formatted(listing.sortNames()));
    }
    parameters.refuseWrong();
    return request;
  }
}
