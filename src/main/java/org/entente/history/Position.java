package org.entente.history;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the feed: the transaction that wrote a change, and the change's number. */
record Position(long transaction, long number) implements Comparable<Position> {

  static final Position START = new Position(0, 0);

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  static Optional<Position> parse(String cursor) {
    Matcher parts = FORM.matcher(cursor);
    return parts.matches()
        ? Optional.of(new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(Position other) {
    int byTransaction = Long.compare(transaction, other.transaction);
    return byTransaction != 0 ? byTransaction : Long.compare(number, other.number);
  }

  /** The cursor. */
  @Override
  public String toString() {
    return transaction + "-" + number;
  }
}
