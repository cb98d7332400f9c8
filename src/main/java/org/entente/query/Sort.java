package org.entente.query;

/**
 * A key that a list can be sorted by.
 *
 * @param expression on the columns of the listed records, never null in SQL
 * @param type the expression's SQL type
 * @param ofLinks whether an index has dated links in this order too
 */
public record Sort(String name, Expression expression, String type, boolean ofLinks) {

  static final String RELEVANCE = "relevance";

  public Sort(String name, Expression expression, String type) {
    this(name, expression, type, false);
  }

  /** Returns the key that sorts by how well the searched words match, best first. */
  public static Sort byRelevance() {
    return new Sort(
        RELEVANCE,
        Expression.of(
            "-ts_rank({search}, (select search_query(:%s)))".formatted(ListDefinition.WORDS)),
        "real");
  }

  boolean ofRelevance() {
    return name.equals(RELEVANCE);
  }

  /** Returns the key that sorts by the first day of the record's own date. */
  public static Sort byFirstDay(String name) {
    return new Sort(name, Expression.of("{first_day}"), "date", true);
  }
}
