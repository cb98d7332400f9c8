package org.entente.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.database.Column;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.http.Page;
import org.entente.http.QueryParameters;
import org.entente.http.UnknownParameters;
import org.entente.model.RecordView;
import org.entente.query.Cursors.Position;
import org.entente.query.ListRequest.LinkCondition;

/** Answers list requests a page at a time, each continued where the one before it ended. */
@ApplicationScoped
public class ListService {

  private final RowReader reader;
  private final RecordRenderer renderer;
  private final ViewSchema schema;
  private final EntityTags tags;
  private final Cursors cursors;

  ListService(
      RowReader reader,
      RecordRenderer renderer,
      ViewSchema schema,
      EntityTags tags,
      Cursors cursors) {
    this.reader = reader;
    this.renderer = renderer;
    this.schema = schema;
    this.tags = tags;
    this.cursors = cursors;
  }

  public <V extends RecordView> Response page(ListDefinition<V> definition, UriInfo uri) {
    UnknownParameters.refuse(uri.getQueryParameters().keySet(), definition.parameters());
    PageCursor cursor = PageCursor.of(definition.projection().kind(), uri, cursors);
    ListRequest request = ListRequest.of(definition, cursor.parameters());
    RenderOptions options = options(definition, cursor);
    return tags.unchanged(uri).orElseGet(() -> page(definition, request, options, cursor, uri));
  }

  private <V extends RecordView> Response page(
      ListDefinition<V> definition,
      ListRequest request,
      RenderOptions options,
      PageCursor cursor,
      UriInfo uri) {
    ListStatement statement = new ListStatement(definition, chosen(request), cursor.position());
    List<Column> further = new ArrayList<>(statement.sortValues());
    further.add(EntityTags.STATE);
    List<Row> rows =
        reader.records(definition.projection().withLinks(request.on()), further, statement.page());
    List<Row> shown = rows.subList(0, Math.min(rows.size(), request.limit()));
    List<V> views =
        shown.stream().map(row -> definition.projection().view(row, request.on())).toList();
    List<?> items = renderer.of(views, options, request.on());
    Long total = request.total() ? count(definition, request) : null;
    String nextCursor =
        shown.size() == rows.size()
            ? null
            : nextCursor(definition, request, cursor, shown.get(shown.size() - 1));
    URI next = Optional.ofNullable(nextCursor).map(cursor::next).orElse(null);
    String state = rows.isEmpty() ? "" : rows.get(0).text(EntityTags.STATE.name());
    Response.ResponseBuilder answer =
        tags.answer(uri, state, tags.bytes(new Page<>(items, next, nextCursor, total)));
    Optional.ofNullable(next).ifPresent(address -> answer.link(address, "next"));
    return answer.link(cursor.first(), "first").build();
  }

  /** Chooses the link with the fewest matches to read the list by, where there is a choice. */
  private ListRequest chosen(ListRequest request) {
    List<LinkCondition> links = request.inOrder();
    if (links.size() < 2) {
      return request;
    }
    long place = reader.number(new DrivingLink(links).place());
    return request.readBy(links.get((int) place));
  }

  private RenderOptions options(ListDefinition<?> definition, PageCursor cursor) {
    QueryParameters parameters = new QueryParameters(cursor.parameters());
    RenderOptions options = RenderOptions.of(definition, parameters, schema);
    parameters.refuseWrong();
    return options;
  }

  private String nextCursor(
      ListDefinition<?> definition, ListRequest request, PageCursor cursor, Row last) {
    List<String> sortValues =
        IntStream.range(0, request.order().size())
            .mapToObj(at -> last.text(ListStatement.SORT_VALUE + at))
            .toList();
    Long key = last.number(ListStatement.KEY);
    return cursors.seal(
        new Position(definition.projection().kind(), cursor.listQuery(), sortValues, key));
  }

  private long count(ListDefinition<?> definition, ListRequest request) {
    return reader.number(new ListConditions(definition, request).count());
  }
}
