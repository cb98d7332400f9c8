package org.entente.search;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.entente.event.Coding;
import org.entente.http.QueryParameters;
import org.entente.model.RecordKind;
import org.entente.problem.ProblemException;
import org.entente.query.Expression;
import org.entente.query.Filter;
import org.entente.query.Values;

/**
 * The query parameters of a search.
 *
 * @param kinds the collections to search
 * @param coding the codings of the events to search
 * @param limit the largest number of results
 */
record SearchRequest(String words, Set<RecordKind> kinds, List<String> coding, int limit) {

  private static final int DEFAULT_RESULTS = 20;
  private static final int MOST_RESULTS = 100;
  private static final Filter WORDS = Filter.words(Expression.of("true"));
  private static final Values CODINGS = Values.ofEnum(Coding.class);

  /**
   * @throws ProblemException when a parameter is missing, unknown or not valid
   */
  static SearchRequest of(UriInfo uri) {
    QueryParameters parameters =
        QueryParameters.known(uri, List.of("q", "kind", "coding", "limit"));
    if (!uri.getQueryParameters().containsKey("q")) {
      parameters.wrong("q", "Required: the words to search for.");
    }
    SearchRequest request =
        new SearchRequest(
            parameters
                .single("q", WORDS.expected(), WORDS.value())
                .map(String.class::cast)
                .orElse(""),
            parameters.anyOf("kind", RecordKind.class),
            parameters
                .list("coding", CODINGS.expected(), CODINGS::parse)
                .orElseGet(() -> List.of(Coding.HUMAN.name())),
            parameters.number("limit", 1, MOST_RESULTS).orElse(DEFAULT_RESULTS));
    parameters.refuseWrong();
    return request;
  }
}
