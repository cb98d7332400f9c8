package org.entente.agreement;

import java.util.List;
import org.entente.agreement.life.AgreementStatus;
import org.entente.agreement.life.PartyStatus;
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

/** The filters, sort orders and references of the list of agreements. */
final class AgreementListDefinition {

  /** The {@link Ambit}, for which no more than four parties are counted. */
  private static final String AMBIT =
      """
      (case (select count(*) from (
          select from agreement_parties where agreement_key = {key} limit 4) party)
        when 2 then 'BILATERAL' when 3 then 'TRILATERAL' when 4 then 'MULTILATERAL' end)\
      """;

  static final ListDefinition<AgreementView> AGREEMENTS =
      new ListDefinition<>(
              AgreementRows.PROJECTION,
              List.of(
                  LinkFilter.onDay(
                      "agreement",
                      "agreement_party_statuses",
                      List.of("first_day"),
                      List.of(
                          new Part("party", Values.IDS, "actor_key", "actor"),
                          new Part(
                              "partyStatus", Values.ofEnum(PartyStatus.class), "status", null))),
                  LinkFilter.onDay(
                      "agreement",
                      "agreement_statuses",
                      List.of("first_day"),
                      List.of(
                          new Part(
                              "status", Values.ofEnum(AgreementStatus.class), "status", null))),
                  LinkFilter.to("event", "agreement", "agreement_actions", "event", "event"),
                  LinkFilter.citations("agreement")),
              List.of(
                  Filter.oneOf(
                      "form",
                      Values.ofEnum(AgreementForm.class),
                      Expression.of("{form} = any(:value)")),
                  Filter.oneOf(
                      "ambit", Values.ofEnum(Ambit.class), Expression.of(AMBIT + " = any(:value)")),
                  Filter.labels("subject", "plain_subjects"),
                  Filter.date(
                      "from",
                      PartialDate::firstDay,
                      Expression.of("last_day({signed_on}) >= :value")),
                  Filter.date(
                      "to",
                      PartialDate::lastDay,
                      Expression.of("{first_day} <= :value and {first_day} > '-infinity'")),
                  Filter.date("on", PartialDate::lastDay, Expression.of("{known_from} <= :value")),
                  Filter.tags(),
                  Filter.words(
                      Expression.of(
                          "({search} @@ (select search_query(:value)) or {names} like (select part_of_name(:value)))")),
                  Filter.moment("updatedSince", Expression.of("{updated_at} >= :value"))),
              List.of(
                  Sort.byFirstDay("signedOn"),
                  new Sort("name", Expression.of("{name}"), "text"),
                  Sort.byRelevance(),
                  new Sort("createdAt", Expression.of("{created_at}"), "timestamptz"),
                  new Sort("updatedAt", Expression.of("{updated_at}"), "timestamptz")),
              "-signedOn")
          .requires("partyStatus", "party")
          .reference("actions.by", RecordKind.AGREEMENT)
          .reference("actions.event", RecordKind.EVENT)
          .reference("actions.party", RecordKind.ACTOR)
          .reference("parties.actor", RecordKind.ACTOR)
          .facets(
              Facet.links("status"),
              Facet.value("form", "{form}"),
              Facet.value("ambit", AMBIT),
              Facet.links("party"),
              Facet.labels("subject", "{subjects}", "{plain_subjects}"),
              Facet.years("first_day({signed_on})", "last_day({signed_on})"));

  private AgreementListDefinition() {}
}
