package org.entente.search;

import java.util.List;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;

/** The results of a search, best first, and the number of matches in each collection. */
public record SearchResults(List<Finding> items, List<Count> counts) {

  /**
   * A matching record.
   *
   * @param date the date of the record; null when it has none
   * @param snippet a passage of the record's text around the matches
   * @param matches the words of the snippet that match the search
   * @param rank the higher, the better the match
   */
  public record Finding(
      RecordKind kind,
      String id,
      String title,
      PartialDate date,
      String snippet,
      List<String> matches,
      double rank,
      String href) {}

  /**
   * The number of matches in a collection.
   *
   * @param complete whether {@code count} covers all matches; if false, there may be more
   * @param href the URL of the list of all matches
   */
  public record Count(RecordKind kind, long count, boolean complete, String href) {}
}
