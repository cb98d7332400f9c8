package org.entente.search;

import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.event.Coding;
import org.entente.http.Filter;
import org.entente.http.QueryParameters;
import org.entente.http.Values;
import org.entente.record.Collection;

/**
 * What is searched for, and in which collections.
 *
 * @param coding of the events that are searched
 */
record SearchRequest(String words, Set<Collection> kinds, String[] coding, int limit) {

  private static final int DEFAULT_LIMIT = 20;
  private static final int LARGEST_LIMIT = 100;
  private static final Filter WORDS = Filter.words("");
  private static final Values CODINGS = Values.words(Coding.class);

  static SearchRequest of(UriInfo uri) {
    QueryParameters parameters =
        QueryParameters.known(uri, List.of("q", "kind", "coding", "limit"));
    if (!uri.getQueryParameters().containsKey("q")) {
      parameters.wrong("q", "Must be given: the words to search for.");
    }
    SearchRequest request =
        new SearchRequest(
            parameters
                .single("q", WORDS.expected(), WORDS.value())
                .map(String.class::cast)
                .orElse(""),
            parameters
                .single(
                    "kind",
                    "one or several of ACTOR, AGREEMENT, EVENT, RECOMMENDATION, SOURCE",
                    Collection::parse)
                .orElseGet(() -> EnumSet.allOf(Collection.class)),
            parameters
                .single("coding", CODINGS.expected(), CODINGS::parse)
                .orElseGet(() -> new String[] {Coding.HUMAN.name()}),
            parameters.number("limit", 1, LARGEST_LIMIT).orElse(DEFAULT_LIMIT));
    parameters.refuseWrong();
    return request;
  }
}
