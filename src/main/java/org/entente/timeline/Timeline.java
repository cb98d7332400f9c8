package org.entente.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.http.Addresses;
import org.entente.http.Cursors;
import org.entente.http.Page;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.QueryParameters;
import org.entente.http.Violation;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Answers timelines page by page, each continued where the one before it ended. */
@ApplicationScoped
public class Timeline {

  private static final String CURSOR = "cursor";
  private static final String LIMIT = "limit";

  private final Session session;
  private final Cursors cursors;

  Timeline(Session session, Cursors cursors) {
    this.session = session;
    this.cursors = cursors;
  }

  Response page(UriInfo uri) {
    QueryParameters.known(uri, TimelineRequest.PARAMETERS);
    Map<String, List<String>> query = new TreeMap<>(uri.getQueryParameters());
    Optional<TimelinePosition> after =
        Optional.ofNullable(query.remove(CURSOR)).map(sent -> position(sent, query));
    after.ifPresent(position -> query.putAll(position.query()));
    TimelineRequest request = TimelineRequest.of(query);
    List<TimelineEntry> entries = entries(request, after);
    List<TimelineEntry> shown = entries.subList(0, Math.min(entries.size(), request.limit()));
    URI first = address(uri, query);
    if (shown.size() == entries.size()) {
      return Response.ok(new Page<>(shown, null, null)).link(first, "first").build();
    }
    URI next = next(uri, query, shown.get(shown.size() - 1));
    return Response.ok(new Page<>(shown, next, null))
        .link(next, "next")
        .link(first, "first")
        .build();
  }

  private List<TimelineEntry> entries(TimelineRequest request, Optional<TimelinePosition> after) {
    TimelineStatement statement = new TimelineStatement(request, after);
    NativeQuery<Tuple> query = session.createNativeQuery(statement.sql(), Tuple.class);
    statement.bound().forEach(query::setParameter);
    return query.getResultStream().map(TimelineEntry::of).toList();
  }

  /** Filters that come with the cursor are its own, or are left out. */
  private TimelinePosition position(List<String> sent, Map<String, List<String>> query) {
    Map<String, List<String>> question = question(query);
    return cursors
        .open(sent.get(0), TimelinePosition.class)
        .filter(found -> sent.size() == 1)
        .filter(found -> question.isEmpty() || question.equals(found.query()))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    List.of(
                        Violation.ofParameter(
                            CURSOR,
                            "value",
                            "The cursor is not one that a timeline gave for these filters."))));
  }

  private URI next(UriInfo uri, Map<String, List<String>> query, TimelineEntry last) {
    TimelineEntry.Place place = last.place();
    TimelinePosition position =
        new TimelinePosition(
            question(query), place.day(), last.kind().ordinal(), place.key(), place.position());
    Map<String, List<String>> further = new TreeMap<>(query);
    further.put(CURSOR, List.of(cursors.seal(position)));
    return address(uri, further);
  }

  private static Map<String, List<String>> question(Map<String, List<String>> query) {
    Map<String, List<String>> question = new TreeMap<>(query);
    question.remove(LIMIT);
    return question;
  }

  private static URI address(UriInfo uri, Map<String, List<String>> query) {
    return URI.create(Addresses.of(uri.getAbsolutePath().toString(), query));
  }
}
