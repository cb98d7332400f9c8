package org.entente.timeline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.event.Coding;
import org.entente.http.QueryParameters;
import org.entente.http.Values;
import org.entente.record.PartialDate;

/**
 * Which timeline is asked for.
 *
 * @param filters by the parameter's name, for each time that it is given any of its values
 */
record TimelineRequest(
    Map<String, List<String[]>> filters,
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
          "limit",
          "cursor");

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 200;

  private static final Map<String, Values> VALUES =
      Map.of(
          ACTOR, Values.IDS,
          COUNTRY, Values.COUNTRIES,
          AGREEMENT, Values.IDS,
          RECOMMENDATION, Values.IDS,
          CODING, Values.words(Coding.class));

  static TimelineRequest of(Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    Map<String, List<String[]>> filters = new LinkedHashMap<>();
    for (String name : List.of(ACTOR, COUNTRY, AGREEMENT, RECOMMENDATION, CODING)) {
      Values values = VALUES.get(name);
      List<String[]> asked = parameters.all(name, values.expected(), values::parse);
      if (!asked.isEmpty()) {
        filters.put(name, asked);
      }
    }
    if (!query.containsKey(CODING)) {
      filters.put(CODING, List.<String[]>of(new String[] {Coding.HUMAN.name()}));
    }
    TimelineRequest request =
        new TimelineRequest(
            filters,
            parameters.date("from"),
            parameters.date("to"),
            parameters
                .single("kind", "one or several of " + names(), TimelineRequest::kinds)
                .orElseGet(() -> EnumSet.allOf(EntryKind.class)),
            parameters.single("sort", "date or -date", TimelineRequest::descending).orElse(false),
            parameters.number("limit", 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT));
    parameters.refuseWrong();
    return request;
  }

  private static String names() {
    return String.join(", ", Arrays.stream(EntryKind.values()).map(Enum::name).toList());
  }

  private static Optional<Boolean> descending(String raw) {
    return raw.matches("-?date") ? Optional.of(raw.startsWith("-")) : Optional.empty();
  }

  private static Optional<Set<EntryKind>> kinds(String raw) {
    return Values.words(EntryKind.class)
        .parse(raw)
        .map(names -> EnumSet.copyOf(Arrays.stream(names).map(EntryKind::valueOf).toList()));
  }
}
