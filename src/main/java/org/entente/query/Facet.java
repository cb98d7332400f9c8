package org.entente.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.PartialDate;

/**
 * A property that records are counted by. A filter of the list takes its values: each count is the
 * number of records in the list when the value is added to the filters. A record with several
 * values counts once for each.
 *
 * @param name also that of the filter, unless the values are years
 * @param members the columns that the values are read from
 */
public record Facet(String name, Form form, List<Expression> members) {

  /** Where the values come from. */
  enum Form {
    VALUE,
    ELEMENTS,
    LABELS,
    YEARS,
    LINK
  }

  private static final String FROM = "from";
  private static final String TO = "to";

  /** Counts by an expression that has one value for a record, or none. */
  public static Facet value(String name, String expression) {
    return new Facet(name, Form.VALUE, List.of(Expression.of(expression)));
  }

  /** Counts by the elements of an array. */
  public static Facet elements(String name, String array) {
    return new Facet(name, Form.ELEMENTS, List.of(Expression.of(array)));
  }

  /**
   * Counts by texts that are compared by their letters, as {@link Filter#labels} does. The value is
   * the compared text; its label is the text as most records write it.
   *
   * @param texts an array
   * @param plain the compared texts, in the same order
   */
  public static Facet labels(String name, String texts, String plain) {
    return new Facet(name, Form.LABELS, List.of(Expression.of(texts), Expression.of(plain)));
  }

  /**
   * Counts by the years from one day to another, which the filters {@code from} and {@code to}
   * take.
   */
  public static Facet years(String firstDay, String lastDay) {
    return new Facet("year", Form.YEARS, List.of(Expression.of(firstDay), Expression.of(lastDay)));
  }

  /** Counts by the links that the list is filtered by with the parameter of the same name. */
  public static Facet links(String name) {
    return new Facet(name, Form.LINK, List.of());
  }

  /** Returns the order of the values: the most frequent first, of years the latest. */
  String order() {
    return form == Form.YEARS ? "value desc" : "n desc, value";
  }

  /**
   * Returns the filters that select the records with the value among those selected.
   *
   * @param alternatives whether repetitions of the filter are alternatives, so that the value
   *     replaces those given
   */
  Map<String, List<String>> narrow(
      Map<String, List<String>> filters, String value, boolean alternatives) {
    Map<String, List<String>> narrowed = new TreeMap<>(filters);
    if (form == Form.YEARS) {
      PartialDate year = new PartialDate(value);
      narrowed.put(FROM, List.of(later(filters.get(FROM), year)));
      narrowed.put(TO, List.of(earlier(filters.get(TO), year)));
    } else if (alternatives) {
      narrowed.put(name, List.of(value));
    } else {
      narrowed.merge(name, List.of(value), Facet::both);
    }
    return narrowed;
  }

  private static List<String> both(List<String> given, List<String> added) {
    return given.equals(added) ? given : Stream.concat(given.stream(), added.stream()).toList();
  }

  private static String later(List<String> given, PartialDate year) {
    return dates(given)
        .filter(date -> date.firstDay().isAfter(year.firstDay()))
        .reduce(year, (one, other) -> one.firstDay().isAfter(other.firstDay()) ? one : other)
        .text();
  }

  private static String earlier(List<String> given, PartialDate year) {
    return dates(given)
        .filter(date -> date.lastDay().isBefore(year.lastDay()))
        .reduce(year, (one, other) -> one.lastDay().isBefore(other.lastDay()) ? one : other)
        .text();
  }

  private static Stream<PartialDate> dates(List<String> given) {
    return given == null ? Stream.empty() : given.stream().map(PartialDate::new);
  }
}
