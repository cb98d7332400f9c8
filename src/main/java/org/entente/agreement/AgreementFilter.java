package org.entente.agreement;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.LinkFilter;
import org.entente.http.Listing;
import org.entente.http.Sort;
import org.entente.http.Values;
import org.entente.record.Collection;

/** What the list of agreements can be asked for. */
final class AgreementFilter {

  static final Listing<AgreementView> LISTING =
      new Listing<>(
              AgreementView.PROJECTION,
              List.of(
                  LinkFilter.to("party", "agreement", "agreement_parties", "actor", "actor"),
                  LinkFilter.to("event", "agreement", "agreement_actions", "event", "event"),
                  LinkFilter.citations("agreement")),
              List.of(
                  Filter.anyOf(
                      "form", Values.words(AgreementForm.class), "agreement.form = any(:value)"),
                  Filter.anyOf(
                      "subject", Values.TEXTS, "agreement.subjects && cast(:value as text[])"),
                  Filter.tags("agreement"),
                  Filter.words(
                      "(agreement.search @@ (select search_query(:value)) or agreement.names like (select part_of_name(:value)))"),
                  Filter.moment("updatedSince", "agreement.updated_at >= :value")),
              List.of(
                  Sort.byFirstDay("signedOn", "agreement"),
                  new Sort("name", "agreement.name", "text"),
                  Sort.byRelevance("agreement"),
                  new Sort("createdAt", "agreement.created_at", "timestamptz"),
                  new Sort("updatedAt", "agreement.updated_at", "timestamptz")),
              "-signedOn")
          .reference("actions.event", Collection.EVENT)
          .reference("actions.party", Collection.ACTOR)
          .reference("parties.actor", Collection.ACTOR);

  private AgreementFilter() {}
}
