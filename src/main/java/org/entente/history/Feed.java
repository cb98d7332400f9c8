package org.entente.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
      from change
      where (era, change.transaction, number)
          > (:era, cast(cast(:transaction as text) as xid8), :number)
        and (era, change.transaction, number)
          <= (:headEra, cast(cast(:headTransaction as text) as xid8), :headNumber)
        and collection = any(:kinds)
      order by era, change.transaction, number limit :limit
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
   * Returns the changes after one position, up to and including another.
   *
   * @param limit the largest number of changes
   */
  @ActivateRequestContext
  List<Change> page(FeedCursor after, FeedCursor head, Set<RecordKind> kinds, int limit) {
    BoundSql page =
        BoundSql.of(PAGE)
            .with("era", after.era())
            .with("transaction", Long.toString(after.transaction()))
            .with("number", after.number())
            .with("headEra", head.era())
            .with("headTransaction", Long.toString(head.transaction()))
            .with("headNumber", head.number())
            .with("kinds", kinds.stream().map(RecordKind::table).toArray(String[]::new))
            .with("limit", limit);
    return QuarkusTransaction.requiringNew().call(() -> rows.list(page, Feed::change));
  }

  /**
   * Returns the position after a page: that of its last change when the page is full, otherwise the
   * head.
   */
  static FeedCursor reached(FeedCursor after, List<Change> page, FeedCursor head, int limit) {
    if (page.size() == limit) {
      return FeedCursor.parse(page.get(limit - 1).cursor()).orElseThrow();
    }
    return after.compareTo(head) > 0 ? after : head;
  }

  private static FeedCursor cursor(Row row) {
    return new FeedCursor(row.smallNumber("era"), row.number("transaction"), row.number("number"));
  }

  private static Change change(Row row) {
    RecordKind kind = RecordKind.valueOf(row.text("collection").toUpperCase(Locale.ROOT));
    return Change.of(cursor(row).toString(), kind, row.text("id"), row);
  }
}
