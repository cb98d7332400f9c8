package org.entente.database;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.entente.record.CitationView;
import org.entente.record.Collection;

/**
 * How the records of a collection are read.
 *
 * @param type of the view
 * @param columns of the collection's table, those of every record included
 * @param links the citations included
 * @param whole the columns, and the links in further ones
 * @param dated whether what is read depends on the day of the world as of which it is read
 * @param view makes what clients read out of a row, as of that day
 */
public record Projection<V>(
    Class<? extends Record> type,
    Collection collection,
    List<Column> columns,
    List<LinkList> links,
    Selection whole,
    boolean dated,
    BiFunction<Row, LocalDate, V> view) {

  public static <V extends Record> Projection<V> of(
      Class<V> type,
      Collection collection,
      List<Column> columns,
      List<LinkList> links,
      boolean dated,
      BiFunction<Row, LocalDate, V> view) {
    List<Column> all = Stream.concat(Column.common(collection.table()), columns.stream()).toList();
    List<LinkList> cited =
        Stream.concat(links.stream(), Stream.of(CitationView.of(collection.table()))).toList();
    return new Projection<>(type, collection, all, cited, Selection.of(all, cited), dated, view);
  }
}
