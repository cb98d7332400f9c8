package org.entente.actor;

import java.util.List;
import org.entente.model.RecordKind;
import org.entente.query.Expression;
import org.entente.query.Facet;
import org.entente.query.Filter;
import org.entente.query.LinkFilter;
import org.entente.query.LinkFilter.Part;
import org.entente.query.ListDefinition;
import org.entente.query.Sort;
import org.entente.query.Values;

/** The filters, sort orders and references of the list of actors. */
final class ActorListDefinition {

  static final ListDefinition<ActorView> ACTORS =
      new ListDefinition<>(
              ActorView.PROJECTION,
              List.of(
                  new LinkFilter(
                      "actor",
                      "actor_affiliations",
                      List.of(),
                      List.of(new Part("affiliation", Values.IDS, "organization_key", "actor"))),
                  LinkFilter.citations("actor")),
              List.of(
                  Filter.anyOf(
                      "country", Values.COUNTRIES, Expression.of("{country} = any(:value)")),
                  Filter.oneOf(
                      "kind",
                      Values.ofEnum(ActorKind.class),
                      Expression.of("{kind} = any(:value)")),
                  Filter.anyOf(
                      "sector",
                      Values.ofEnum(Sector.class),
                      Expression.of("{sectors} && cast(:value as text[])")),
                  Filter.tags(),
                  Filter.words(
                      Expression.of(
                          "({search} @@ (select search_query(:value)) or {names} like (select part_of_name(:value)))")),
                  Filter.moment("updatedSince", Expression.of("{updated_at} >= :value"))),
              List.of(
                  new Sort("name", Expression.of("{name}"), "text"),
                  Sort.byRelevance(),
                  new Sort("createdAt", Expression.of("{created_at}"), "timestamptz"),
                  new Sort("updatedAt", Expression.of("{updated_at}"), "timestamptz")),
              "-createdAt")
          .reference("affiliations.organization", RecordKind.ACTOR)
          .facets(
              Facet.value("kind", "{kind}"),
              Facet.value("country", "{country}"),
              Facet.elements("sector", "{sectors}"));

  private ActorListDefinition() {}
}
