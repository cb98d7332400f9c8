package org.entente.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.database.StatementExecutor;
import org.entente.model.RecordKind;

/**
 * Reads all changes in one order, which is the same for every reader, without gaps or duplicates.
 *
 * <p>Transactions do not commit in the order in which they write. The feed therefore orders changes
 * by the ids of their transactions, and ends before the oldest transaction that still runs: no
 * change can later appear before one that has been read.
 */
@ApplicationScoped
class Feed {

  private static final String HEAD =
      """
      select era, cast(cast(transaction as text) as bigint) as transaction, number from change
      where era < (select max(number) from feed_era)
        or change.transaction < pg_snapshot_xmin(pg_current_snapshot())
      order by era desc, change.transaction desc, number desc limit 1
      """;

  private static final String PAGE =
      """
      select era, cast(cast(transaction as text) as bigint) as transaction, number, collection, id, version,
        operation, at, author, reason, cast(record as text) as record
      from (
        select number from change%s
        where (era, change.transaction, number)
            > (:era, cast(cast(:transaction as text) as xid8), :number)
          and (era, change.transaction, number)
            <= (:endEra, cast(cast(:endTransaction as text) as xid8), :endNumber)
          and collection = any(:kinds) and operation = any(:operations)
          and (author = any(:authors) or cardinality(:authors) = 0)
          and at >= coalesce(cast(:since as timestamptz), '-infinity')
        order by era, change.transaction, number limit :limit) page
      join change using (number)
      order by era, change.transaction, number
      """;

  private static final String PAGE_OF_ALL = PAGE.formatted("");

  /** Reads the changes of the records by the index on records, however many others there are. */
  private static final String PAGE_OF_RECORDS =
      PAGE.formatted(
          """

        join unnest(cast(:collections as text[]), cast(:ids as text[])) wanted (collection, id)
          using (collection, id)""");

  private static final String END_OF_SCAN =
      """
      select era, cast(cast(transaction as text) as bigint) as transaction, number from change
      where (era, change.transaction, number)
          > (:era, cast(cast(:transaction as text) as xid8), :number)
        and (era, change.transaction, number)
          <= (:endEra, cast(cast(:endTransaction as text) as xid8), :endNumber)
      order by era, change.transaction, number offset :scanned limit 1
      """;

  private static final String BEFORE =
      """
      select era, cast(cast(transaction as text) as bigint) as transaction, cast(0 as bigint) as number
      from change where at < :moment order by at desc limit 1
      """;

  private static final String BEGIN_ERA =
      """
      insert into feed_era (number)
      select era.number + 1
      from (select max(number) as number from feed_era) era
      where exists (
        select from change
        where change.era = era.number
          and change.transaction >= pg_snapshot_xmax(pg_current_snapshot()))
      on conflict do nothing
      """;

  private static final int BEFORE_WRITES = 1;

  /** How many changes a filter may look at for one page. */
  private static final int MOST_SCANNED = 100_000;

  /** No transaction lasts as long, and no clock is set back as far. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

  private final RowReader rows;
  private final StatementExecutor statements;

  Feed(RowReader rows, StatementExecutor statements) {
    this.rows = rows;
    this.statements = statements;
  }

  /**
   * Begins the next era when the log contains transaction ids that this server has not assigned
   * yet, as it does after a restore on another server.
   */
  @Transactional
  @ActivateRequestContext
  void beginEra(@Observes @Priority(BEFORE_WRITES) StartupEvent started) {
    statements.execute(BoundSql.of(BEGIN_ERA));
  }

  /** Returns the position of the last change before which no other change can appear any more. */
  @ActivateRequestContext
  FeedCursor head() {
    return QuarkusTransaction.requiringNew()
        .call(() -> rows.first(BoundSql.of(HEAD), Feed::cursor).orElse(FeedCursor.START));
  }

  /**
   * Changes in a row.
   *
   * @param reached the position from which to continue
   * @param upToDate whether no later change can be read yet
   */
  record FeedPage(List<Change> changes, FeedCursor reached, boolean upToDate) {}

  /**
   * Returns the selected changes after one position, up to and including another. A filter looks at
   * a limited number of changes, so that its page may be short of the limit before the end.
   *
   * @param limit the largest number of changes
   */
  @ActivateRequestContext
  FeedPage page(FeedCursor after, FeedCursor head, FeedFilter filter, int limit) {
    return QuarkusTransaction.requiringNew().call(() -> read(after, head, filter, limit));
  }

  private FeedPage read(FeedCursor after, FeedCursor head, FeedFilter filter, int limit) {
    FeedCursor start =
        filter.since().map(this::before).filter(later -> later.compareTo(after) > 0).orElse(after);
    boolean indexed = filter.selectsAll() || filter.selectsRecords();
    FeedCursor end = indexed ? head : endOfScan(start, head);
    String statement = filter.selectsRecords() ? PAGE_OF_RECORDS : PAGE_OF_ALL;
    List<Change> changes =
        rows.list(filter.bind(between(statement, start, end)).with("limit", limit), Feed::change);
    FeedCursor reached =
        changes.size() == limit
            ? FeedCursor.parse(changes.get(limit - 1).cursor()).orElseThrow()
            : Collections.max(List.of(start, end));
    return new FeedPage(changes, reached, reached.compareTo(head) >= 0);
  }

  /** Returns a position before every change that was written at or after the moment. */
  private FeedCursor before(Instant since) {
    BoundSql before = BoundSql.of(BEFORE).with("moment", since.minus(LONGEST_TRANSACTION));
    return rows.first(before, Feed::cursor).orElse(FeedCursor.START);
  }

  private FeedCursor endOfScan(FeedCursor start, FeedCursor head) {
    BoundSql end = between(END_OF_SCAN, start, head).with("scanned", MOST_SCANNED - 1);
    return rows.first(end, Feed::cursor).orElse(head);
  }

  private static BoundSql between(String statement, FeedCursor after, FeedCursor end) {
    return BoundSql.of(statement)
        .with("era", after.era())
        .with("transaction", Long.toString(after.transaction()))
        .with("number", after.number())
        .with("endEra", end.era())
        .with("endTransaction", Long.toString(end.transaction()))
        .with("endNumber", end.number());
  }

  private static FeedCursor cursor(Row row) {
    return new FeedCursor(row.smallNumber("era"), row.number("transaction"), row.number("number"));
  }

  private static Change change(Row row) {
    RecordKind kind = RecordKind.valueOf(row.text("collection").toUpperCase(Locale.ROOT));
    return Change.of(cursor(row).toString(), kind, row.text("id"), row);
  }
}
