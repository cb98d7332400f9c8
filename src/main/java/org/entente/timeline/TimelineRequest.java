package org.entente.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.event.Coding;
import org.entente.http.QueryParameters;
import org.entente.model.PartialDate;
import org.entente.problem.ProblemException;
import org.entente.query.Values;

/**
 * The query parameters of a timeline.
 *
 * @param filters by parameter name: a list for each time that the parameter is given; an entry
 *     matches when it has a value of each list
 */
record TimelineRequest(
    Map<String, List<List<String>>> filters,
    Optional<PartialDate> from,
    Optional<PartialDate> to,
    Set<EntryKind> kinds,
    boolean descending,
    int limit) {

  static final String ACTOR = "actor";
  static final String COUNTRY = "country";
  static final String AGREEMENT = "agreement";
  static final String RECOMMENDATION = "recommendation";
  static final String CODING = "coding";

  static final List<String> PARAMETERS =
      List.of(
          ACTOR,
          COUNTRY,
          AGREEMENT,
          RECOMMENDATION,
          CODING,
          "from",
          "to",
          "kind",
          "sort",
          QueryParameters.LIMIT);

  private static final Map<String, Values> VALUES =
      Map.of(
          ACTOR, Values.IDS,
          COUNTRY, Values.COUNTRIES,
          AGREEMENT, Values.IDS,
          RECOMMENDATION, Values.IDS,
          CODING, Values.ofEnum(Coding.class));

  /**
   * @param limit reads the largest number of entries
   * @throws ProblemException when the value of a parameter is not valid
   */
  static TimelineRequest of(
      Map<String, List<String>> query, Function<QueryParameters, Integer> limit) {
    QueryParameters parameters = new QueryParameters(query);
    Map<String, List<List<String>>> filters = new LinkedHashMap<>();
    for (String name : List.of(ACTOR, COUNTRY, AGREEMENT, RECOMMENDATION, CODING)) {
      Values values = VALUES.get(name);
      List<List<String>> given = parameters.all(name, values.expected(), values::parse);
      if (!given.isEmpty()) {
        filters.put(name, given);
      }
    }
    if (!query.containsKey(CODING)) {
      filters.put(CODING, List.of(List.of(Coding.HUMAN.name())));
    }
    TimelineRequest request =
        new TimelineRequest(
            filters,
            parameters.date("from"),
            parameters.date("to"),
            parameters.anyOf("kind", EntryKind.class),
            parameters.single("sort", "date or -date", TimelineRequest::descending).orElse(false),
            limit.apply(parameters));
    parameters.refuseWrong();
    return request;
  }

  private static Optional<Boolean> descending(String raw) {
    return raw.matches("-?date") ? Optional.of(raw.startsWith("-")) : Optional.empty();
  }
}
