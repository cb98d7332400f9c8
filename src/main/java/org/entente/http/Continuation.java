package org.entente.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.http.Cursors.Position;
import org.entente.record.Collection;

/**
 * What a list's address asks for, and from where on.
 *
 * @param parameters without the cursor, which brings its filters and sort when they are not given
 */
record Continuation(URI list, Map<String, List<String>> parameters, Optional<Position> position) {

  static Continuation of(Collection collection, UriInfo uri, Cursors cursors) {
    Map<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
    List<String> sent = parameters.remove(Listing.CURSOR);
    if (sent == null) {
      return new Continuation(uri.getAbsolutePath(), parameters, Optional.empty());
    }
    Map<String, List<String>> question = question(parameters);
    Position position =
        cursors
            .open(sent.get(0), Position.class)
            .filter(found -> sent.size() == 1 && found.collection() == collection)
            .filter(found -> question.isEmpty() || question.equals(found.query()))
            .orElseThrow(Continuation::refused);
    parameters.putAll(position.query());
    return new Continuation(uri.getAbsolutePath(), parameters, Optional.of(position));
  }

  URI first() {
    return address(parameters);
  }

  URI next(String cursor) {
    Map<String, List<String>> further = new TreeMap<>(parameters);
    further.put(Listing.CURSOR, List.of(cursor));
    return address(further);
  }

  /** What a cursor is bound to: all that decides which records the list holds, in which order. */
  Map<String, List<String>> question() {
    return question(parameters);
  }

  private static Map<String, List<String>> question(Map<String, List<String>> parameters) {
    Map<String, List<String>> question = new TreeMap<>(parameters);
    question.keySet().removeAll(List.of(Listing.LIMIT, Listing.TOTAL));
    return question;
  }

  private URI address(Map<String, List<String>> query) {
    return URI.create(Addresses.of(list.toString(), query));
  }

  private static ProblemException refused() {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER,
        List.of(
            Violation.ofParameter(
                Listing.CURSOR,
                "value",
                "The cursor is not one that this list gave for these filters and this sort.")));
  }
}
