package org.entente.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.PartialDate;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/**
 * The counts of a series, without gaps.
 *
 * @param counts by the first day of each bucket, in order
 * @param unplaced the number of events whose start date is less precise than the buckets
 */
record Series(Map<LocalDate, EventCounts> counts, long unplaced) {

  /**
   * The counts of one bucket and one scale.
   *
   * @param begin the first day of the bucket; null for events with a less precise start date
   */
  record BucketCounts(LocalDate begin, EventCounts counts) {}

  /**
   * Fills the gaps in the counts. The series covers the requested period; where a bound is not
   * given, it reaches to the first or last bucket with events.
   *
   * @throws ProblemException when the series has too many buckets
   */
  static Series of(List<BucketCounts> read, RelationRequest request) {
    TreeMap<LocalDate, EventCounts> found = new TreeMap<>();
    long unplaced = 0;
    for (BucketCounts bucket : read) {
      if (bucket.begin() == null) {
        unplaced += bucket.counts().n();
      } else {
        found.merge(bucket.begin(), bucket.counts(), EventCounts::plus);
      }
    }
    return new Series(filled(found, request), unplaced);
  }

  private static Map<LocalDate, EventCounts> filled(
      TreeMap<LocalDate, EventCounts> found, RelationRequest request) {
    Interval interval = request.interval();
    LocalDate first =
        request.from().map(PartialDate::firstDay).orElse(found.isEmpty() ? null : found.firstKey());
    LocalDate last =
        request.to().map(PartialDate::lastDay).orElse(found.isEmpty() ? first : found.lastKey());
    if (first == null) {
      first = last;
    }
    Map<LocalDate, EventCounts> filled = new TreeMap<>();
    if (first == null || interval.begin(first).isAfter(last)) {
      return filled;
    }
    if (request.tooMany(PartialDate.of(first), PartialDate.of(last))) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(Violation.ofParameter("interval", "value", request.tooManyMessage())));
    }
    LocalDate end = interval.begin(last);
    for (LocalDate begin = interval.begin(first);
        !begin.isAfter(end);
        begin = interval.next(begin)) {
      filled.put(begin, found.getOrDefault(begin, EventCounts.NONE));
    }
    return filled;
  }
}
