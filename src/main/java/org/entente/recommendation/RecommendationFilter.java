package org.entente.recommendation;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.LinkFilter;
import org.entente.http.LinkFilter.Part;
import org.entente.http.Listing;
import org.entente.http.Sort;
import org.entente.http.Values;
import org.entente.record.Collection;
import org.entente.record.PartialDate;

/** What the list of recommendations can be asked for. */
final class RecommendationFilter {

  static final Listing<RecommendationView> LISTING =
      new Listing<>(
              RecommendationView.PROJECTION,
              List.of(
                  LinkFilter.to(
                      "issuer", "recommendation", "recommendation_issuers", "actor", "actor"),
                  LinkFilter.to(
                      "beneficiary",
                      "recommendation",
                      "recommendation_beneficiaries",
                      "actor",
                      "actor"),
                  LinkFilter.to(
                      "addressee", "recommendation", "recommendation_addressees", "actor", "actor"),
                  LinkFilter.to(
                      "respondsTo",
                      "recommendation",
                      "recommendation_responds_to",
                      "event",
                      "event"),
                  LinkFilter.to(
                      "concerns",
                      "recommendation",
                      "recommendation_concerns",
                      "agreement",
                      "agreement"),
                  LinkFilter.to(
                      "precedent",
                      "recommendation",
                      "recommendation_precedents",
                      "agreement",
                      "agreement"),
                  LinkFilter.to(
                      "evidence", "recommendation", "recommendation_evidence", "event", "event"),
                  new LinkFilter(
                      "recommendation",
                      "recommendation_responses",
                      List.of(),
                      List.of(
                          new Part(
                              "response", Values.words(ResponseKind.class), "response", null))),
                  LinkFilter.citations("recommendation")),
              List.of(
                  Filter.anyOf(
                      "theme", Values.TEXTS, "recommendation.themes && cast(:value as text[])"),
                  Filter.date(
                      "from",
                      PartialDate::firstDay,
                      "last_day(recommendation.issued_on) >= :value"),
                  Filter.date("to", PartialDate::lastDay, "recommendation.first_day <= :value"),
                  Filter.tags("recommendation"),
                  Filter.words("recommendation.search @@ (select search_query(:value))"),
                  Filter.moment("updatedSince", "recommendation.updated_at >= :value")),
              List.of(
                  Sort.byFirstDay("issuedOn", "recommendation"),
                  new Sort("title", "recommendation.title", "text"),
                  Sort.byRelevance("recommendation"),
                  new Sort("createdAt", "recommendation.created_at", "timestamptz"),
                  new Sort("updatedAt", "recommendation.updated_at", "timestamptz")),
              "-issuedOn")
          .reference("addressees", Collection.ACTOR)
          .reference("beneficiaries", Collection.ACTOR)
          .reference("concerns", Collection.AGREEMENT)
          .reference("issuers", Collection.ACTOR)
          .reference("precedents", Collection.AGREEMENT)
          .reference("respondsTo", Collection.EVENT)
          .reference("responses.addressee", Collection.ACTOR)
          .reference("responses.event", Collection.EVENT)
          .reference("statusChanges.evidence", Collection.EVENT);

  private RecommendationFilter() {}
}
