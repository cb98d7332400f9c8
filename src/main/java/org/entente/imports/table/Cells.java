package org.entente.imports.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.PartialDate;

/** Parses the cells of a table; null stands for an empty cell. */
public final class Cells {

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private Cells() {}

  /** Parses a date such as {@code 2018-06-01} or {@code 20180601}. */
  public static PartialDate date(String cell, String column) {
    return PartialDate.parse(isoDate(required(cell, column)))
        .orElseThrow(() -> new WrongCellException("%s is not a date: %s.".formatted(column, cell)));
  }

  /**
   * @throws WrongCellException when the cell is empty
   */
  public static String required(String cell, String column) {
    if (cell == null) {
      throw new WrongCellException("%s is empty.".formatted(column));
    }
    return cell;
  }

  private static String isoDate(String cell) {
    Matcher compact = COMPACT.matcher(cell);
    return compact.matches()
        ? "%s-%s-%s".formatted(compact.group(1), compact.group(2), compact.group(3))
        : cell;
  }

  /** Parses a finite number; null for an empty cell. */
  public static Double number(String cell, String column) {
    try {
      Double number = cell == null ? null : Double.valueOf(cell);
      if (number != null && !Double.isFinite(number)) {
        throw new NumberFormatException();
      }
      return number;
    } catch (NumberFormatException wrong) {
      throw new WrongCellException("%s is not a number: %s.".formatted(column, cell));
    }
  }

  /** Parses a whole number that is not negative; null for an empty cell. */
  public static Integer count(String cell, String column) {
    if (cell != null && !cell.matches("\\d{1,9}")) {
      throw new WrongCellException("%s is not a count: %s.".formatted(column, cell));
    }
    return cell == null ? null : Integer.valueOf(cell);
  }

  /** Parses 0 or 1. */
  public static Boolean flag(String cell, String column) {
    if (!cell.matches("[01]")) {
      throw new WrongCellException("%s is neither 0 nor 1: %s.".formatted(column, cell));
    }
    return cell.equals("1");
  }

  /** Checks that the cell is a number of at most eighteen digits. */
  public static String id(String cell, String column) {
    if (!required(cell, column).matches("\\d{1,18}")) {
      throw new WrongCellException("%s is not a number: %s.".formatted(column, cell));
    }
    return cell;
  }

  /**
   * @param longest how many characters (code points) the text may have
   */
  public static String truncated(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
