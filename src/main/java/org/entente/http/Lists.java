package org.entente.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.database.Column;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.http.Cursors.Position;
import org.entente.http.ListRequest.LinkCondition;

/** Answers lists, a page at a time, continued where the page before it ended. */
@ApplicationScoped
public class Lists {

  private final RowReader reader;
  private final DetailedRecords detailed;
  private final Members members;
  private final AnswerTags tags;
  private final Cursors cursors;
  private final Exports exports;

  Lists(
      RowReader reader,
      DetailedRecords detailed,
      Members members,
      AnswerTags tags,
      Cursors cursors,
      Exports exports) {
    this.reader = reader;
    this.detailed = detailed;
    this.members = members;
    this.tags = tags;
    this.cursors = cursors;
    this.exports = exports;
  }

  /** A page, or all of it in the format that the client wants. */
  public <V> Response answer(Listing<V> listing, UriInfo uri, HttpHeaders headers) {
    Map<String, List<String>> query = uri.getQueryParameters();
    QueryParameters.refuseUnknown(query.keySet(), listing.parameters());
    Format format = Format.of(query, headers);
    return format == Format.JSON
        ? page(listing, uri)
        : exports
            .list(listing, ListRequest.ofWhole(listing, query), format)
            .link(
                uri.getRequestUriBuilder().replaceQueryParam(Format.PARAMETER).build(), "alternate")
            .build();
  }

  private <V> Response page(Listing<V> listing, UriInfo uri) {
    Continuation continuation = Continuation.of(listing.projection().collection(), uri, cursors);
    ListRequest request = ListRequest.of(listing, continuation.parameters());
    Details details = details(listing, continuation);
    return tags.unchanged(uri).orElseGet(() -> page(listing, request, details, continuation, uri));
  }

  private <V> Response page(
      Listing<V> listing,
      ListRequest request,
      Details details,
      Continuation continuation,
      UriInfo uri) {
    ListStatement statement = new ListStatement(listing, chosen(request), continuation.position());
    List<Column> further = new ArrayList<>(statement.sortValues());
    further.add(AnswerTags.STATE);
    List<Row> rows = reader.read(listing.projection(), further, statement.page());
    List<Row> shown = rows.subList(0, Math.min(rows.size(), request.limit()));
    List<V> views =
        shown.stream().map(row -> listing.projection().view().apply(row, request.on())).toList();
    List<?> items = detailed.of(views, details, request.on());
    Long total = request.total() ? count(listing, request) : null;
    URI next =
        shown.size() == rows.size()
            ? null
            : next(listing, request, continuation, shown.get(shown.size() - 1));
    String state = rows.isEmpty() ? "" : rows.get(0).text(AnswerTags.STATE.name());
    Response.ResponseBuilder answer =
        tags.answer(uri, state, tags.bytes(new Page<>(items, next, total)));
    Optional.ofNullable(next).ifPresent(address -> answer.link(address, "next"));
    return answer.link(continuation.first(), "first").build();
  }

  /** Read by what it has the fewest links of, where there is a choice. */
  private ListRequest chosen(ListRequest request) {
    List<LinkCondition> links = request.inOrder();
    if (links.size() < 2) {
      return request;
    }
    long place = reader.number(new FewestLinks(links).place());
    return request.readBy(links.get((int) place));
  }

  private Details details(Listing<?> listing, Continuation continuation) {
    QueryParameters parameters = new QueryParameters(continuation.parameters());
    Details details = Details.of(listing, parameters, members);
    parameters.refuseWrong();
    return details;
  }

  private URI next(Listing<?> listing, ListRequest request, Continuation continuation, Row last) {
    List<String> sortValues =
        IntStream.range(0, request.order().size())
            .mapToObj(at -> last.text(ListStatement.SORT_VALUE + at))
            .toList();
    Long key = last.number(ListStatement.KEY);
    return continuation.next(
        cursors.seal(
            new Position(
                listing.projection().collection(), continuation.question(), sortValues, key)));
  }

  private long count(Listing<?> listing, ListRequest request) {
    return reader.number(new Matching(listing, request).count());
  }
}
