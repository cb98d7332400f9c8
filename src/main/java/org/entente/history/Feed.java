package org.entente.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.record.Collection;
import org.entente.record.Operation;
import org.hibernate.Session;

/**
 * All changes in one order that every reader sees, without a gap and without a change twice.
 *
 * <p>Transactions do not commit in the order in which they write. So the order is that of the
 * transactions' ids, and the feed ends before the oldest one that still runs: nothing can be
 * inserted any more before what it has given.
 */
@ApplicationScoped
class Feed {

  private static final String HEAD =
      """
      select era, cast(cast(transaction as text) as bigint), number from change
      where era < (select max(number) from feed_era)
        or transaction < pg_snapshot_xmin(pg_current_snapshot())
      order by era desc, transaction desc, number desc limit 1
      """;

  private static final String PAGE =
      """
      select era, cast(cast(transaction as text) as bigint), number, collection, id, version, operation,
        at, author, reason, cast(record as text)
      from change
      where (era, transaction, number)
          > (:era, cast(cast(:transaction as text) as xid8), :number)
        and (era, transaction, number)
          <= (:headEra, cast(cast(:headTransaction as text) as xid8), :headNumber)
        and collection = any(:kinds)
      order by era, transaction, number limit :limit
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

  private final Session session;

  Feed(Session session) {
    this.session = session;
  }

  /** Begins the next era where the log tells of transactions that are still to come. */
  @Transactional
  @ActivateRequestContext
  void beginEra(@Observes @Priority(BEFORE_WRITES) StartupEvent started) {
    session.createNativeMutationQuery(BEGIN_ERA).executeUpdate();
  }

  /** The last change that is certain to have no other before it still to come. */
  @ActivateRequestContext
  Position head() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery(HEAD, Tuple.class)
                    .getResultStream()
                    .map(Feed::position)
                    .findFirst()
                    .orElse(Position.START));
  }

  @ActivateRequestContext
  List<Change> page(Position after, Position head, Set<Collection> kinds, int limit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery(PAGE, Tuple.class)
                    .setParameter("era", after.era())
                    .setParameter("transaction", Long.toString(after.transaction()))
                    .setParameter("number", after.number())
                    .setParameter("headEra", head.era())
                    .setParameter("headTransaction", Long.toString(head.transaction()))
                    .setParameter("headNumber", head.number())
                    .setParameter(
                        "kinds", kinds.stream().map(Collection::table).toArray(String[]::new))
                    .setParameter("limit", limit)
                    .getResultList()
                    .stream()
                    .map(Feed::change)
                    .toList());
  }

  /** Where a reader is after a page: behind its last change, or behind all there are. */
  static Position reached(Position after, List<Change> page, Position head, int limit) {
    if (page.size() == limit) {
      return Position.parse(page.get(limit - 1).cursor()).orElseThrow();
    }
    return after.compareTo(head) > 0 ? after : head;
  }

  private static Position position(Tuple row) {
    return new Position(row.get(0, Integer.class), row.get(1, Long.class), row.get(2, Long.class));
  }

  private static Change change(Tuple row) {
    return new Change(
        position(row).toString(),
        Collection.valueOf(row.get(3, String.class).toUpperCase(Locale.ROOT)),
        row.get(4, String.class),
        row.get(5, Long.class),
        Operation.valueOf(row.get(6, String.class)),
        row.get(7, Instant.class),
        row.get(8, String.class),
        row.get(9, String.class),
        row.get(10, String.class),
        null);
  }
}
