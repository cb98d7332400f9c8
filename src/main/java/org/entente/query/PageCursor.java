package org.entente.query;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.http.QueryParameters;
import org.entente.http.Urls;
import org.entente.model.RecordKind;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.query.Cursors.Position;

/**
 * The parameters of a list request, and the position after which its page begins.
 *
 * @param parameters without the cursor, which supplies its filters and sort order when the request
 *     has none
 */
record PageCursor(URI list, Map<String, List<String>> parameters, Optional<Position> position) {

  /**
   * Reads the parameters and the cursor of a list request.
   *
   * @throws ProblemException when the cursor belongs to another list or to other filters
   */
  static PageCursor of(RecordKind kind, UriInfo uri, Cursors cursors) {
    Map<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
    List<String> sent = parameters.remove(ListDefinition.CURSOR);
    if (sent == null) {
      return new PageCursor(uri.getAbsolutePath(), parameters, Optional.empty());
    }
    Map<String, List<String>> listQuery = listQuery(parameters);
    Position position =
        cursors
            .open(sent.get(0), Position.class)
            .filter(found -> sent.size() == 1 && found.collection() == kind)
            .filter(found -> listQuery.isEmpty() || listQuery.equals(found.query()))
            .orElseThrow(PageCursor::refused);
    parameters.putAll(position.query());
    return new PageCursor(uri.getAbsolutePath(), parameters, Optional.of(position));
  }

  URI first() {
    return address(parameters);
  }

  URI next(String cursor) {
    Map<String, List<String>> further = new TreeMap<>(parameters);
    further.put(ListDefinition.CURSOR, List.of(cursor));
    return address(further);
  }

  /**
   * Returns what a cursor is bound to: the parameters that decide which records the list holds, and
   * in which order.
   */
  Map<String, List<String>> listQuery() {
    return listQuery(parameters);
  }

  private static Map<String, List<String>> listQuery(Map<String, List<String>> parameters) {
    Map<String, List<String>> listQuery = new TreeMap<>(parameters);
    listQuery.keySet().removeAll(List.of(QueryParameters.LIMIT, ListDefinition.TOTAL));
    return listQuery;
  }

  private URI address(Map<String, List<String>> query) {
    return URI.create(Urls.of(list.toString(), query));
  }

  private static ProblemException refused() {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER,
        List.of(
            Violation.ofParameter(
                ListDefinition.CURSOR,
                "value",
                "The cursor is not valid for this list with these filters and this sort order.")));
  }
}
