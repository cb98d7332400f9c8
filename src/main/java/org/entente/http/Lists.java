package org.entente.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.entente.database.Row;
import org.entente.http.Cursors.Position;
import org.entente.record.Collection;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Answers lists: one statement a page, continued where the page before it ended. */
@ApplicationScoped
public class Lists {

  private final Session session;
  private final Cursors cursors;

  Lists(Session session, Cursors cursors) {
    this.session = session;
    this.cursors = cursors;
  }

  public <V> Response page(Listing<V> listing, UriInfo uri) {
    Collection collection = listing.projection().collection();
    Continuation continuation = Continuation.of(collection, uri, cursors);
    ListRequest request = ListRequest.of(listing, continuation.parameters());
    ListStatement statement = new ListStatement(listing.projection(), request);
    List<Row> rows = rows(statement, continuation);
    List<Row> shown = rows.subList(0, Math.min(rows.size(), request.limit()));
    List<V> items =
        shown.stream().map(row -> listing.projection().view().apply(row, request.on())).toList();
    Long total = request.total() ? count(statement) : null;
    if (shown.size() == rows.size()) {
      return Response.ok(new Page<>(items, null, total))
          .link(continuation.first(), "first")
          .build();
    }
    URI next = next(collection, continuation, shown.get(shown.size() - 1));
    return Response.ok(new Page<>(items, next, total))
        .link(next, "next")
        .link(continuation.first(), "first")
        .build();
  }

  private URI next(Collection collection, Continuation continuation, Row last) {
    return continuation.next(
        cursors.seal(
            new Position(
                collection,
                continuation.question(),
                last.text(ListStatement.SORT_VALUE),
                last.number(ListStatement.KEY))));
  }

  private List<Row> rows(ListStatement statement, Continuation continuation) {
    NativeQuery<Tuple> query =
        session.createNativeQuery(statement.page(continuation.position().isPresent()), Tuple.class);
    statement.bind(query);
    continuation
        .position()
        .ifPresent(
            position ->
                query
                    .setParameter(ListStatement.AFTER_VALUE, position.sortValue())
                    .setParameter(ListStatement.AFTER_KEY, position.recordKey()));
    return Row.all(query);
  }

  private long count(ListStatement statement) {
    NativeQuery<Long> query = session.createNativeQuery(statement.count(), Long.class);
    statement.bind(query);
    return query.getSingleResult();
  }
}
