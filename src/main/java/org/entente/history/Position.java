package org.entente.history;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed: the transaction that wrote a change, and the change's number.
 *
 * @param era in which the database counted its transactions; another one began when it was restored
 */
record Position(int era, long transaction, long number) implements Comparable<Position> {

  static final Position START = new Position(0, 0, 0);

  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::era)
          .thenComparingLong(Position::transaction)
          .thenComparingLong(Position::number);

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,18})");

  static Optional<Position> parse(String cursor) {
    Matcher parts = FORM.matcher(cursor);
    return parts.matches()
        ? Optional.of(
            new Position(
                Integer.parseInt(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3))))
        : Optional.empty();
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /** The cursor. */
  @Override
  public String toString() {
    return era + "-" + transaction + "-" + number;
  }
}
