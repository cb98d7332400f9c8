package org.entente.agreement;

import java.util.List;
import org.entente.model.RecordKind;
import org.entente.query.Expression;
import org.entente.query.Filter;
import org.entente.query.LinkFilter;
import org.entente.query.ListDefinition;
import org.entente.query.Sort;
import org.entente.query.Values;

/** The filters, sort orders and references of the list of agreements. */
final class AgreementListDefinition {

  static final ListDefinition<AgreementView> AGREEMENTS =
      new ListDefinition<>(
              AgreementView.PROJECTION,
              List.of(
                  LinkFilter.to("party", "agreement", "agreement_parties", "actor", "actor"),
                  LinkFilter.to("event", "agreement", "agreement_actions", "event", "event"),
                  LinkFilter.citations("agreement")),
              List.of(
                  Filter.anyOf(
                      "form",
                      Values.ofEnum(AgreementForm.class),
                      Expression.of("{form} = any(:value)")),
                  Filter.labels("subject", "plain_subjects"),
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
          .reference("actions.event", RecordKind.EVENT)
          .reference("actions.party", RecordKind.ACTOR)
          .reference("parties.actor", RecordKind.ACTOR);

  private AgreementListDefinition() {}
}
