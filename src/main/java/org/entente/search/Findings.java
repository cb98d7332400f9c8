package org.entente.search;

import java.util.List;
import org.entente.record.Collection;
import org.entente.record.PartialDate;

/** What a search found, best first, and how much of it there is in each collection. */
public record Findings(List<Finding> items, List<Count> counts) {

  /**
   * @param date the record's own date, where it has one
   * @param snippet the part of the record's text that tells most of why it was found
   * @param matches the words of the snippet that were searched for
   */
  public record Finding(
      Collection kind,
      String id,
      String title,
      PartialDate date,
      String snippet,
      List<String> matches,
      double rank,
      String href) {}

  /**
   * @param complete whether all that match were ranked; otherwise there are more than the count
   * @param href the list of all of them
   */
  public record Count(Collection kind, long count, boolean complete, String href) {}
}
