package org.entente.agreement;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.Listing;
import org.entente.http.Sort;

/** What the list of agreements can be asked for. */
final class AgreementFilter {

  static final Listing<AgreementView> LISTING =
      new Listing<>(
          AgreementView.PROJECTION,
          List.of(
              Filter.linked("party", "agreement", "agreement_parties", "actor_key", "actor"),
              Filter.linked("source", "agreement", "agreement_citations", "cited_key", "source")),
          List.of(
              new Sort("signedOn", "agreement.first_day", "date"),
              new Sort("name", "agreement.name", "text"),
              new Sort("createdAt", "agreement.created_at", "timestamptz"),
              new Sort("updatedAt", "agreement.updated_at", "timestamptz")),
          "-signedOn");

  private AgreementFilter() {}
}
