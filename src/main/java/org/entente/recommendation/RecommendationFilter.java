package org.entente.recommendation;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.Listing;
import org.entente.http.Sort;

/** What the list of recommendations can be asked for. */
final class RecommendationFilter {

  static final Listing<RecommendationView> LISTING =
      new Listing<>(
          RecommendationView.PROJECTION,
          List.of(
              Filter.linked(
                  "addressee", "recommendation", "recommendation_addressees", "actor_key", "actor"),
              Filter.linked(
                  "issuer", "recommendation", "recommendation_issuers", "actor_key", "actor"),
              Filter.linked(
                  "respondsTo",
                  "recommendation",
                  "recommendation_responds_to",
                  "event_key",
                  "event"),
              Filter.linked(
                  "concerns",
                  "recommendation",
                  "recommendation_concerns",
                  "agreement_key",
                  "agreement"),
              Filter.linked(
                  "source", "recommendation", "recommendation_citations", "cited_key", "source")),
          List.of(
              new Sort("issuedOn", "recommendation.first_day", "date"),
              new Sort("title", "recommendation.title", "text"),
              new Sort("createdAt", "recommendation.created_at", "timestamptz"),
              new Sort("updatedAt", "recommendation.updated_at", "timestamptz")),
          "-issuedOn");

  private RecommendationFilter() {}
}
