package org.entente.http;

/**
 * A key that a list can be sorted by.
 *
 * @param expression of the table's columns, never null
 * @param type the expression's SQL type
 * @param ofLinks whether dated links are in this order too
 */
public record Sort(String name, String expression, String type, boolean ofLinks) {

  public Sort(String name, String expression, String type) {
    this(name, expression, type, false);
  }

  /** How well the words that are searched for match, best first. */
  public static Sort byRelevance(String table) {
    return new Sort(
        "relevance",
        "-ts_rank(%s.search, (select search_query(:%s)))".formatted(table, Listing.WORDS),
        "real");
  }

  boolean needsWords() {
    return name.equals("relevance");
  }

  /** The first day that the record's own date covers. */
  public static Sort byFirstDay(String name, String table) {
    return new Sort(name, table + ".first_day", "date", true);
  }
}
