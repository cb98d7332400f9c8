package org.entente.http;

import java.util.List;

/**
 * Query parameters that speak of the links of a table and belong together: those of one request
 * must hold of one and the same link.
 *
 * @param owner the table of the listed records, whose key the links begin with
 * @param carried columns of the owner that the links have too: with its first and last day the list
 *     can be read in the order of an index of theirs
 */
public record LinkFilter(String owner, String table, List<String> carried, List<Part> parts) {

  boolean dated() {
    return carried.contains("first_day");
  }

  /** What is said of the owner, said of the link as far as it carries the same. */
  String onLink(String sql) {
    String said = sql.replace(owner + ".key", "link." + owner + "_key");
    for (String column : carried) {
      said = said.replace(owner + "." + column, "link." + column);
    }
    return said;
  }

  /** Whether the links have all that is said of the owner. */
  boolean carries(String sql) {
    return !onLink(sql).contains(owner + ".");
  }

  /**
   * One of the parameters.
   *
   * @param column of the link
   * @param target the table whose key the column holds, where clients give its id; or null
   */
  public record Part(String name, Values values, String column, String target) {

    /** The link's column is any of the bound values. */
    String any(String parameter) {
      return target == null
          ? "link.%s = any(:%s)".formatted(column, parameter)
          : "link.%s = any(array(select key from %s where id = any(:%s)))"
              .formatted(column, target, parameter);
    }

    /** The link's column is the value, in SQL. */
    String is(String value) {
      return target == null
          ? "link.%s = %s".formatted(column, value)
          : "link.%s = (select key from %s where id = %s)".formatted(column, target, value);
    }
  }

  /** Records that hold a link of the table to any of the records that the parameter names. */
  public static LinkFilter to(String name, String owner, String table, String key, String target) {
    return new LinkFilter(
        owner, table, List.of(), List.of(new Part(name, Values.IDS, key + "_key", target)));
  }

  /** What rests on a source, or on what somebody said there. */
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
