package org.entente.actor;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.LinkFilter;
import org.entente.http.LinkFilter.Part;
import org.entente.http.Listing;
import org.entente.http.Sort;
import org.entente.http.Values;
import org.entente.record.Collection;

/** What the list of actors can be asked for. */
final class ActorFilter {

  static final Listing<ActorView> LISTING =
      new Listing<>(
              ActorView.PROJECTION,
              List.of(
                  new LinkFilter(
                      "actor",
                      "actor_affiliations",
                      List.of(),
                      List.of(new Part("affiliation", Values.IDS, "organization_key", "actor"))),
                  LinkFilter.citations("actor")),
              List.of(
                  Filter.anyOf("country", Values.COUNTRIES, "actor.country = any(:value)"),
                  Filter.anyOf("kind", Values.words(ActorKind.class), "actor.kind = any(:value)"),
                  Filter.anyOf(
                      "sector",
                      Values.words(Sector.class),
                      "actor.sectors && cast(:value as text[])"),
                  Filter.tags("actor"),
                  Filter.words(
                      "(actor.search @@ (select search_query(:value)) or actor.names like (select part_of_name(:value)))"),
                  Filter.moment("updatedSince", "actor.updated_at >= :value")),
              List.of(
                  new Sort("name", "actor.name", "text"),
                  Sort.byRelevance("actor"),
                  new Sort("createdAt", "actor.created_at", "timestamptz"),
                  new Sort("updatedAt", "actor.updated_at", "timestamptz")),
              "-createdAt")
          .reference("affiliations.organization", Collection.ACTOR);

  private ActorFilter() {}
}
