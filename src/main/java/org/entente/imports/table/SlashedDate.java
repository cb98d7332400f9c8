package org.entente.imports.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date such as {@code 02/01/2017}, in which the month or the day may come first.
 *
 * @param first the month or the day
 * @param second the other of the two
 */
public record SlashedDate(int first, int second, String year) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final int MONTHS = 12;

  /** The order of month and day in the dates of a file. */
  public enum Order {
    MONTH_FIRST,
    DAY_FIRST,
    /** No date of the file shows the order. */
    UNKNOWN,
    /** Some dates have the month first, others the day. */
    MIXED
  }

  /** Returns empty when the text has another form; null has too. */
  public static Optional<SlashedDate> of(String text) {
    Matcher found = FORM.matcher(text == null ? "" : text);
    return found.matches()
        ? Optional.of(
            new SlashedDate(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), found.group(3)))
        : Optional.empty();
  }

  /** Returns the order that this date alone shows. */
  public Order order() {
    if (first > MONTHS && second <= MONTHS) {
      return Order.DAY_FIRST;
    }
    return second > MONTHS && first <= MONTHS ? Order.MONTH_FIRST : Order.UNKNOWN;
  }

  /** Returns whether the date is the same in either order. */
  public boolean symmetric() {
    return first == second;
  }

  /** Returns the date in ISO 8601. */
  public String iso(Order order) {
    boolean dayFirst = order == Order.DAY_FIRST;
    return "%s-%02d-%02d".formatted(year, dayFirst ? second : first, dayFirst ? first : second);
  }
}
