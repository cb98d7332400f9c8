package org.entente.query;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SQL expression on the columns of one table, in which {@code {column}} stands for a column. The
 * table's alias is filled in when the expression becomes part of a statement, so that one
 * expression applies both to records and to links that carry copies of their columns.
 */
public record Expression(String template) {

  /** The key of the record. */
  static final Expression KEY = new Expression("{key}");

  private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)}");
  private static final String VALUE = ":value";

  public static Expression of(String template) {
    return new Expression(template);
  }

  /** Returns the expression on the columns of the table with the alias. */
  public String on(String alias) {
    return on(column -> alias + "." + column);
  }

  String on(UnaryOperator<String> column) {
    return COLUMN
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(column.apply(found.group(1))));
  }

  /** Returns the names of the columns that the expression uses. */
  List<String> columns() {
    return COLUMN.matcher(template).results().map(found -> found.group(1)).toList();
  }

  /** Whether the expression contains {@code :value}. */
  public boolean bindsValue() {
    return template.contains(VALUE);
  }

  /** Returns the expression with the name of a bound value in place of {@code :value}. */
  public Expression bound(String name) {
    return new Expression(template.replace(VALUE, ":" + name));
  }
}
