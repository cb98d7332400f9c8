package org.entente.query;

import java.util.List;

/**
 * Query parameters about the links of a table: all those of one request must match the same link.
 *
 * @param owner the table of the listed records, which own the links
 * @param carried columns of the owner that the links copy; when these include the first day, the
 *     list can be read in the order of an index on the links
 * @param daily whether the links hold from {@code from_day} to {@code to_day}: then one must match
 *     that holds on the day as of which the list is read
 */
public record LinkFilter(
    String owner, String table, List<String> carried, List<Part> parts, boolean daily) {

  /** The alias of the table of links in a statement. */
  static final String ALIAS = "link";

  private static final String KEY = "key";

  public LinkFilter(String owner, String table, List<String> carried, List<Part> parts) {
    this(owner, table, carried, parts, false);
  }

  /** Returns a filter by links that hold on some days only. */
  public static LinkFilter onDay(
      String owner, String table, List<String> carried, List<Part> parts) {
    return new LinkFilter(owner, table, carried, parts, true);
  }

  /** Returns the condition that a link holds on a day, which is given in SQL. */
  String holdsOn(String day, String alias) {
    return "%1$s.from_day <= %2$s and %1$s.to_day >= %2$s".formatted(alias, day);
  }

  /** Whether an index has the links in the order of their owners' first days. */
  boolean dated() {
    return carried.contains("first_day");
  }

  /** Whether the links carry all columns that the expression uses. */
  boolean carries(Expression expression) {
    return expression.columns().stream().allMatch(this::carries);
  }

  private boolean carries(String column) {
    return column.equals(KEY) || carried.contains(column);
  }

  /** Returns the expression on the columns of a link, which must carry them all. */
  String onLink(Expression expression, String alias) {
    return expression.on(column -> alias + "." + ofLink(column));
  }

  /**
   * Returns the expression on the columns that the link carries; the others are taken from the
   * record that is joined to it.
   */
  public String onLinkOrRecord(Expression expression) {
    return expression.on(
        column -> carries(column) ? ALIAS + "." + ofLink(column) : owner + "." + column);
  }

  private String ofLink(String column) {
    return column.equals(KEY) ? ownerKey() : column;
  }

  /** Returns the part with the name. */
  Part part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns the column that holds the key of the owner. */
  String ownerKey() {
    return owner + "_key";
  }

  /**
   * One of the parameters.
   *
   * @param column of the link
   * @param target the table whose key the column holds, when clients give its id; null when the
   *     column holds the value itself
   */
  public record Part(String name, Values values, String column, String target) {

    /** Returns the condition that the link's column is any of the bound values. */
    String any(String alias, String parameter) {
      return "%s.%s = any(%s)".formatted(alias, column, keys(parameter));
    }

    /**
     * Returns an array of what the column holds for the bound values; of ids, those that records
     * have.
     */
    String keys(String parameter) {
      return target == null
          ? "cast(:%s as text[])".formatted(parameter)
          : "array(select key from %s where id = any(:%s))".formatted(target, parameter);
    }

    /** Returns the condition that the link's column is one of the keys, which is given in SQL. */
    String isKey(String key) {
      return "%s.%s = %s".formatted(ALIAS, column, key);
    }

    /** Returns the condition that the link's column is the value, which is given in SQL. */
    String is(String value) {
      return target == null
          ? "%s.%s = %s".formatted(ALIAS, column, value)
          : "%s.%s = (select key from %s where id = %s)".formatted(ALIAS, column, target, value);
    }
  }

  /** Returns a filter for records with a link to any of the records that the parameter names. */
  public static LinkFilter to(String name, String owner, String table, String key, String target) {
    return new LinkFilter(
        owner, table, List.of(), List.of(new Part(name, Values.IDS, key + "_key", target)));
  }

  /**
   * Returns a filter by the sources that records cite, and by the actors to whom statements there
   * are attributed.
   */
  public static LinkFilter citations(String owner) {
    return new LinkFilter(
        owner,
        owner + "_citations",
        List.of(),
        List.of(
            new Part("source", Values.IDS, "cited_key", "source"),
            new Part("attributedTo", Values.IDS, "attributed_to_key", "actor")));
  }
}
