package org.entente.history;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in the feed: the transaction that wrote a change, and the number of the change.
 *
 * @param era the era in which the transaction id was assigned; see {@link Feed#beginEra}
 */
record FeedCursor(int era, long transaction, long number) implements Comparable<FeedCursor> {

  static final FeedCursor START = new FeedCursor(0, 0, 0);

  private static final Comparator<FeedCursor> ORDER =
      Comparator.comparingInt(FeedCursor::era)
          .thenComparingLong(FeedCursor::transaction)
          .thenComparingLong(FeedCursor::number);

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,18})");

  /** Parses a cursor; empty when the feed would not write it so, as a date. */
  static Optional<FeedCursor> parse(String cursor) {
    Matcher parts = FORM.matcher(cursor);
    if (!parts.matches()) {
      return Optional.empty();
    }
    FeedCursor parsed =
        new FeedCursor(
            Integer.parseInt(parts.group(1)),
            Long.parseLong(parts.group(2)),
            Long.parseLong(parts.group(3)));
    return Optional.of(parsed).filter(read -> read.toString().equals(cursor));
  }

  @Override
  public int compareTo(FeedCursor other) {
    return ORDER.compare(this, other);
  }

  /** Returns the cursor in the form that clients read and send. */
  @Override
  public String toString() {
    return era + "-" + transaction + "-" + number;
  }
}
