package org.entente.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.record.PartialDate;

/** Reads what cells of event data hold; null stands for an empty one. */
final class Cells {

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private Cells() {}

  /** {@code 2018-06-01}, {@code 20180601} or {@code 6/1/2018}, all of which the data has. */
  static PartialDate date(String cell, String column) {
    return PartialDate.parse(isoDate(given(cell, column)))
        .orElseThrow(() -> new WrongCell("%s is no date: %s.".formatted(column, cell)));
  }

  /**
   * @throws WrongCell when it is empty
   */
  static String given(String cell, String column) {
    if (cell == null) {
      throw new WrongCell("%s is empty.".formatted(column));
    }
    return cell;
  }

  private static String isoDate(String cell) {
    Matcher compact = COMPACT.matcher(cell);
    if (compact.matches()) {
      return "%s-%s-%s".formatted(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher american = AMERICAN.matcher(cell);
    return american.matches()
        ? "%s-%02d-%02d"
            .formatted(
                american.group(3),
                Integer.parseInt(american.group(1)),
                Integer.parseInt(american.group(2)))
        : cell;
  }

  /** Null for none. */
  static Double number(String cell, String column) {
    try {
      Double number = cell == null ? null : Double.valueOf(cell);
      if (number != null && !Double.isFinite(number)) {
        throw new NumberFormatException();
      }
      return number;
    } catch (NumberFormatException wrong) {
      throw new WrongCell("%s is no number: %s.".formatted(column, cell));
    }
  }

  /** What identifies an event: a number of at most eighteen digits. */
  static String id(String cell, String column) {
    if (!given(cell, column).matches("\\d{1,18}")) {
      throw new WrongCell("%s is no number: %s.".formatted(column, cell));
    }
    return cell;
  }

  /** As much of the text as may be. */
  static String bounded(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
