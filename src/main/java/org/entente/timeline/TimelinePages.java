package org.entente.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.database.RowReader;
import org.entente.http.Page;
import org.entente.http.QueryParameters;
import org.entente.http.Urls;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.query.Cursors;

/** Reads timelines page by page; a cursor continues after the last entry of the page before. */
@ApplicationScoped
public class TimelinePages {

  private static final String CURSOR = "cursor";

  private static final List<String> PARAMETERS =
      Stream.concat(TimelineRequest.PARAMETERS.stream(), Stream.of(CURSOR)).toList();

  private final RowReader rows;
  private final Cursors cursors;

  TimelinePages(RowReader rows, Cursors cursors) {
    this.rows = rows;
    this.cursors = cursors;
  }

  Response page(UriInfo uri) {
    QueryParameters.known(uri, PARAMETERS);
    Map<String, List<String>> query = new TreeMap<>(uri.getQueryParameters());
    Optional<TimelinePosition> after =
        Optional.ofNullable(query.remove(CURSOR)).map(values -> position(values, query));
    after.ifPresent(position -> query.putAll(position.query()));
    TimelineRequest request = TimelineRequest.of(query, QueryParameters::limit);
    List<TimelineEntry> entries = entries(request, after);
    List<TimelineEntry> shown = entries.subList(0, Math.min(entries.size(), request.limit()));
    URI first = address(uri, query);
    if (shown.size() == entries.size()) {
      return Response.ok(Page.last(shown)).link(first, "first").build();
    }
    String nextCursor = cursor(query, shown.get(shown.size() - 1));
    URI next = next(uri, query, nextCursor);
    return Response.ok(Page.of(shown, next, nextCursor))
        .link(next, "next")
        .link(first, "first")
        .build();
  }

  private List<TimelineEntry> entries(TimelineRequest request, Optional<TimelinePosition> after) {
    return rows.list(TimelineStatement.page(request, after), TimelineEntry::of);
  }

  /**
   * Opens the cursor. Filters sent with it must be the ones that it was made for, or be left out.
   *
   * @throws ProblemException when the cursor is not valid for the query
   */
  private TimelinePosition position(List<String> values, Map<String, List<String>> query) {
    Map<String, List<String>> filters = withoutLimit(query);
    return cursors
        .open(values.get(0), TimelinePosition.class)
        .filter(found -> values.size() == 1)
        .filter(found -> filters.isEmpty() || filters.equals(found.query()))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    List.of(
                        Violation.ofParameter(
                            CURSOR,
                            "value",
                            "The cursor is not valid for a timeline with these filters."))));
  }

  private String cursor(Map<String, List<String>> query, TimelineEntry last) {
    TimelineEntry.Place place = last.place();
    TimelinePosition position =
        new TimelinePosition(
            withoutLimit(query),
            place.day(),
            last.kind().ordinal(),
            place.rank(),
            place.key(),
            place.position());
    return cursors.seal(position);
  }

  private static URI next(UriInfo uri, Map<String, List<String>> query, String cursor) {
    Map<String, List<String>> further = new TreeMap<>(query);
    further.put(CURSOR, List.of(cursor));
    return address(uri, further);
  }

  private static Map<String, List<String>> withoutLimit(Map<String, List<String>> query) {
    Map<String, List<String>> filters = new TreeMap<>(query);
    filters.remove(QueryParameters.LIMIT);
    return filters;
  }

  private static URI address(UriInfo uri, Map<String, List<String>> query) {
    return URI.create(Urls.of(uri.getAbsolutePath().toString(), query));
  }
}
