package org.entente.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.http.Cursors.Position;
import org.entente.record.Collection;

/** Answers lists: one statement a page, continued where the page before it ended. */
@ApplicationScoped
public class Lists {

  private final RowReader reader;
  private final Cursors cursors;

  Lists(RowReader reader, Cursors cursors) {
    this.reader = reader;
    this.cursors = cursors;
  }

  public <V> Response page(Listing<V> listing, UriInfo uri) {
    Collection collection = listing.projection().collection();
    Continuation continuation = Continuation.of(collection, uri, cursors);
    ListRequest request = ListRequest.of(listing, continuation.parameters());
    ListStatement statement = new ListStatement(listing, request, continuation.position());
    List<Row> rows = reader.read(listing.projection(), statement.sortValues(), statement.page());
    List<Row> shown = rows.subList(0, Math.min(rows.size(), request.limit()));
    List<V> items =
        shown.stream().map(row -> listing.projection().view().apply(row, request.on())).toList();
    Long total = request.total() ? count(listing, request) : null;
    if (shown.size() == rows.size()) {
      return Response.ok(new Page<>(items, null, total))
          .link(continuation.first(), "first")
          .build();
    }
    URI next = next(collection, request, continuation, shown.get(shown.size() - 1));
    return Response.ok(new Page<>(items, next, total))
        .link(next, "next")
        .link(continuation.first(), "first")
        .build();
  }

  private URI next(
      Collection collection, ListRequest request, Continuation continuation, Row last) {
    List<String> sortValues =
        IntStream.range(0, request.order().size())
            .mapToObj(at -> last.text(ListStatement.SORT_VALUE + at))
            .toList();
    Long key = last.number(ListStatement.KEY);
    return continuation.next(
        cursors.seal(new Position(collection, continuation.question(), sortValues, key)));
  }

  private long count(Listing<?> listing, ListRequest request) {
    return reader.number(new ListStatement(listing, request, Optional.empty()).count());
  }
}
