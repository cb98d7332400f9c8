package org.entente.timeline;

import java.util.List;
import org.entente.query.Expression;

/**
 * Where entries of a kind are read from, in their order.
 *
 * @param from the FROM clause
 * @param day on which an entry stands
 * @param rank orders the entries of a kind and day
 * @param conditions of all entries
 */
record EntrySource(String from, Expression day, String rank, List<Expression> conditions) {

  private static final String FIRST = "0";

  static EntrySource of(String from, String day) {
    return new EntrySource(from, Expression.of(day), FIRST, List.of());
  }

  /** Returns the records of the table that stand on the first day of their date. */
  static EntrySource inPlace(String table, String firstDay, String key) {
    Expression unmoved =
        Expression.of(
            "not exists (select from %1$s_timeline_position moved where moved.%1$s_key = %2$s)"
                .formatted(table, key));
    return new EntrySource(table, Expression.of(firstDay), FIRST, List.of(unmoved));
  }

  /**
   * Returns the records of the table that stand elsewhere, behind what they respond to. The offset
   * makes PostgreSQL look each of these few up, so that it never reads the table.
   */
  static EntrySource moved(String table, String rank) {
    return new EntrySource(
        """
        %1$s_timeline_position moved
        cross join lateral (select * from %1$s where key = moved.%1$s_key offset 0) %1$s\
        """
            .formatted(table),
        Expression.of("moved.day"),
        rank,
        List.of());
  }
}
