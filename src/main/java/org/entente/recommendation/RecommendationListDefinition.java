package org.entente.recommendation;

import java.util.List;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.query.Expression;
import org.entente.query.Facet;
import org.entente.query.Filter;
import org.entente.query.LinkFilter;
import org.entente.query.LinkFilter.Part;
import org.entente.query.ListDefinition;
import org.entente.query.Sort;
import org.entente.query.Values;

/** The filters, sort orders and references of the list of recommendations. */
final class RecommendationListDefinition {

  static final ListDefinition<RecommendationView> RECOMMENDATIONS =
      new ListDefinition<>(
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
                          new Part("respondent", Values.IDS, "addressee_key", "actor"),
                          new Part(
                              "response", Values.ofEnum(ResponseKind.class), "response", null))),
                  LinkFilter.onDay(
                      "recommendation",
                      "recommendation_statuses",
                      List.of("first_day"),
                      List.of(
                          new Part(
                              "status",
                              Values.ofEnum(RecommendationStatus.class),
                              "status",
                              null))),
                  LinkFilter.citations("recommendation")),
              List.of(
                  Filter.labels("theme", "plain_themes"),
                  Filter.date(
                      "from",
                      PartialDate::firstDay,
                      Expression.of("last_day({issued_on}) >= :value")),
                  Filter.date("to", PartialDate::lastDay, Expression.of("{first_day} <= :value")),
                  Filter.tags(),
                  Filter.words(Expression.of("{search} @@ (select search_query(:value))")),
                  Filter.moment("updatedSince", Expression.of("{updated_at} >= :value"))),
              List.of(
                  Sort.byFirstDay("issuedOn"),
                  new Sort("title", Expression.of("{title}"), "text"),
                  Sort.byRelevance(),
                  new Sort("createdAt", Expression.of("{created_at}"), "timestamptz"),
                  new Sort("updatedAt", Expression.of("{updated_at}"), "timestamptz")),
              "-issuedOn")
          .reference("addressees", RecordKind.ACTOR)
          .reference("beneficiaries", RecordKind.ACTOR)
          .reference("concerns", RecordKind.AGREEMENT)
          .reference("issuers", RecordKind.ACTOR)
          .reference("precedents", RecordKind.AGREEMENT)
          .reference("respondsTo", RecordKind.EVENT)
          .reference("responses.addressee", RecordKind.ACTOR)
          .reference("responses.event", RecordKind.EVENT)
          .reference("statusChanges.evidence", RecordKind.EVENT)
          .facets(
              Facet.links("addressee"),
              Facet.links("issuer"),
              Facet.labels("theme", "{themes}", "{plain_themes}"),
              Facet.links("response"),
              Facet.links("status"),
              Facet.years("{first_day}", "last_day({issued_on})"));

  private RecommendationListDefinition() {}
}
