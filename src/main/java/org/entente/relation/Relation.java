package org.entente.relation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.entente.record.PartialDate;

/**
 * The series between two sides.
 *
 * @param interval month, quarter or year
 * @param total of all buckets
 * @param unplaced events that are dated less precisely than the buckets
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
   * @param href the list of these events
   */
  record Total(@JsonUnwrapped Tally tally, String href) {}

  /**
   * @param start the first month, or the year
   * @param end the last month, or the year
   * @param href the list of the events that began in it
   */
  record Bucket(PartialDate start, PartialDate end, @JsonUnwrapped Tally tally, String href) {}

  record Unplaced(long n, String href) {}
}
