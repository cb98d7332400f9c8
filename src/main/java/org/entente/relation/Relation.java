package org.entente.relation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.entente.model.PartialDate;

/**
 * The series of event counts between two sides.
 *
 * @param interval {@code month}, {@code quarter} or {@code year}
 * @param total the sum of all buckets
 * @param unplaced events whose start date is less precise than the buckets
 */
record Relation(
    Side a,
    Side b,
    String interval,
    List<String> coding,
    Total total,
    List<Bucket> buckets,
    Unplaced unplaced) {

  /**
   * The sum of all buckets.
   *
   * @param href the URL of the list of these events
   */
  record Total(@JsonUnwrapped EventCounts counts, String href) {}

  /**
   * The counts of one interval.
   *
   * @param start the first month of the bucket, or its year when buckets are years
   * @param end the last month of the bucket, or its year when buckets are years
   * @param href the URL of the list of the events that began in the bucket
   */
  record Bucket(
      PartialDate start, PartialDate end, @JsonUnwrapped EventCounts counts, String href) {}

  /**
   * The number of events that fit no bucket.
   *
   * @param href the URL of the list of these events; null when there are none
   */
  record Unplaced(long n, String href) {}
}
