package org.entente.database;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.record.CitationView;
import org.entente.record.Collection;

/**
 * How the records of a collection are read: one row each, whatever they hold.
 *
 * @param columns that the collection's table has besides those of every record
 * @param links besides the citations
 * @param dated whether what is read depends on the day of the world as of which it is read
 * @param view makes what clients read out of a row, as of that day
 */
public record Projection<V>(
    Collection collection,
    String columns,
    List<LinkList> links,
    boolean dated,
    BiFunction<Row, LocalDate, V> view) {

  private static final String COMMON =
      "record.id, record.version, record.created_at, record.updated_at, record.tags,"
          + " cast(record.external_ids as text) as external_ids";

  /**
   * @param further columns, none or each with a comma before it
   * @param from gives records under the name of the collection's table
   */
  public String select(String further, String from) {
    String table = collection.table();
    List<LinkList> all = Stream.concat(links.stream(), Stream.of(CitationView.of(table))).toList();
    String selected = all.stream().map(LinkList::selected).collect(Collectors.joining(", "));
    String laterals = all.stream().map(LinkList::lateral).collect(Collectors.joining(" "));
    return "select %s, %s, %s%s from %s %s"
        .formatted(
            COMMON.replace("record.", table + "."), columns, selected, further, from, laterals);
  }
}
