package org.entente.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.entente.record.PartialDate;

/**
 * What was read, by the first day of each bucket of the span in order.
 *
 * @param unplaced how many events are dated less precisely than the buckets
 */
record Series(Map<LocalDate, Tally> tallies, long unplaced) {

  /**
   * A reading of one bucket and one scale.
   *
   * @param begin of the bucket, null where the event is dated less precisely
   */
  record Reading(LocalDate begin, Tally tally) {}

  /** From the first to the last asked for, or else to the ones that have events. */
  static Series of(List<Reading> readings, RelationRequest request) {
    TreeMap<LocalDate, Tally> found = new TreeMap<>();
    long unplaced = 0;
    for (Reading reading : readings) {
      if (reading.begin() == null) {
        unplaced += reading.tally().n();
      } else {
        found.merge(reading.begin(), reading.tally(), Tally::plus);
      }
    }
    return new Series(filled(found, request), unplaced);
  }

  private static Map<LocalDate, Tally> filled(
      TreeMap<LocalDate, Tally> found, RelationRequest request) {
    Interval interval = request.interval();
    LocalDate first =
        request.from().map(PartialDate::firstDay).orElse(found.isEmpty() ? null : found.firstKey());
    LocalDate last =
        request.to().map(PartialDate::lastDay).orElse(found.isEmpty() ? first : found.lastKey());
    if (first == null) {
      first = last;
    }
    Map<LocalDate, Tally> filled = new TreeMap<>();
    if (first == null || first.isAfter(last)) {
      return filled;
    }
    if (request.tooMany(PartialDate.of(first), PartialDate.of(last))) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(Violation.ofParameter("interval", "value", request.tooMany())));
    }
    LocalDate end = interval.begin(last);
    for (LocalDate begin = interval.begin(first);
        !begin.isAfter(end);
        begin = interval.next(begin)) {
      filled.put(begin, found.getOrDefault(begin, Tally.NONE));
    }
    return filled;
  }
}
