package org.entente.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
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
      select cast(cast(transaction as text) as bigint), number from change
      where transaction < pg_snapshot_xmin(pg_current_snapshot())
      order by transaction desc, number desc limit 1
      """;

  private static final String PAGE =
      """
      select cast(cast(transaction as text) as bigint), number, collection, id, version, operation,
        at, author, reason, cast(record as text)
      from change
      where (transaction, number) > (cast(cast(:transaction as text) as xid8), :number)
        and (transaction, number) <= (cast(cast(:headTransaction as text) as xid8), :headNumber)
        and collection = any(:kinds)
      order by transaction, number limit :limit
      """;

  private final Session session;

  Feed(Session session) {
    this.session = session;
  }

  /** The last change that is certain to have no other before it still to come. */
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

  List<Change> page(Position after, Position head, Set<Collection> kinds, int limit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery(PAGE, Tuple.class)
                    .setParameter("transaction", Long.toString(after.transaction()))
                    .setParameter("number", after.number())
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
    return new Position(row.get(0, Long.class), row.get(1, Long.class));
  }

  private static Change change(Tuple row) {
    return new Change(
        position(row).toString(),
        Collection.valueOf(row.get(2, String.class).toUpperCase(Locale.ROOT)),
        row.get(3, String.class),
        row.get(4, Long.class),
        Operation.valueOf(row.get(5, String.class)),
        row.get(6, Instant.class),
        row.get(7, String.class),
        row.get(8, String.class),
        row.get(9, String.class),
        null);
  }
}
