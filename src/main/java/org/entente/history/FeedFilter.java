package org.entente.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.database.BoundSql;
import org.entente.http.QueryParameters;
import org.entente.model.Operation;
import org.entente.model.RecordKey;
import org.entente.model.RecordKind;
import org.entente.model.Slug;

/**
 * Selects changes of the feed.
 *
 * @param authors whose changes are selected; empty for those of everybody
 * @param since selects changes written at or after this moment
 * @param records whose changes are selected; empty for those of every record
 */
record FeedFilter(
    Set<RecordKind> kinds,
    Set<Operation> operations,
    List<String> authors,
    Optional<Instant> since,
    List<RecordKey> records) {

  static final List<String> PARAMETERS = List.of("kind", "operation", "author", "since", "record");

  private static final int MOST_AUTHORS = 10;
  private static final int LONGEST_AUTHORS = 1000;
  private static final int MOST_RECORDS = 100;

  static FeedFilter of(QueryParameters parameters) {
    return new FeedFilter(
        parameters.anyOf("kind", RecordKind.class),
        parameters.anyOf("operation", Operation.class),
        parameters
            .list(
                "author",
                "one or more names of accounts, comma-separated, at most %d"
                    .formatted(MOST_AUTHORS),
                FeedFilter::authors)
            .orElse(List.of()),
        parameters.moment("since"),
        parameters
            .list(
                "record",
                "one or more records such as EVENT:gsomia-signed, comma-separated, at most %d"
                    .formatted(MOST_RECORDS),
                FeedFilter::records)
            .orElse(List.of()));
  }

  private static Optional<List<RecordKey>> records(String raw) {
    List<Optional<RecordKey>> records =
        Arrays.stream(raw.split(",", -1)).distinct().map(FeedFilter::record).toList();
    return records.size() <= MOST_RECORDS && records.stream().allMatch(Optional::isPresent)
        ? Optional.of(records.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private static Optional<RecordKey> record(String raw) {
    String[] parts = raw.split(":", 2);
    return parts.length == 2 && Slug.isValid(parts[1])
        ? EnumSet.allOf(RecordKind.class).stream()
            .filter(kind -> kind.name().equals(parts[0]))
            .map(kind -> new RecordKey(kind, parts[1]))
            .findFirst()
        : Optional.empty();
  }

  private static Optional<List<String>> authors(String raw) {
    List<String> authors = Arrays.stream(raw.split(",", -1)).distinct().toList();
    boolean readable =
        raw.length() <= LONGEST_AUTHORS
            && authors.size() <= MOST_AUTHORS
            && authors.stream().noneMatch(author -> author.isBlank() || author.indexOf('\0') >= 0);
    return readable ? Optional.of(authors) : Optional.empty();
  }

  /** Returns whether the filter selects every change. */
  boolean selectsAll() {
    return kinds.size() == RecordKind.values().length
        && operations.size() == Operation.values().length
        && authors.isEmpty()
        && since.isEmpty()
        && records.isEmpty();
  }

  /** Returns whether the filter selects records, whose changes have an index of their own. */
  boolean selectsRecords() {
    return !records.isEmpty();
  }

  /** Returns the statement with the filter as conditions on {@code change}. */
  BoundSql bind(BoundSql statement) {
    return statement
        .with("kinds", kinds.stream().map(RecordKind::table).toList())
        .with("operations", operations.stream().map(Operation::name).toList())
        .with("authors", authors)
        .with("since", since.orElse(null))
        .with("collections", records.stream().map(key -> key.kind().table()).toList())
        .with("ids", records.stream().map(RecordKey::id).toList());
  }
}
