package org.entente.actor;

import java.util.List;
import org.entente.http.Filter;
import org.entente.http.Listing;
import org.entente.http.Sort;

/** What the list of actors can be asked for. */
final class ActorFilter {

  static final Listing<ActorView> LISTING =
      new Listing<>(
          ActorView.PROJECTION,
          List.of(
              Filter.countries("country", "actor.country = any(:value)"),
              Filter.words("kind", ActorKind.class, "actor.kind = any(:value)"),
              Filter.linked("source", "actor", "actor_citations", "cited_key", "source")),
          List.of(
              new Sort("name", "actor.name", "text"),
              new Sort("createdAt", "actor.created_at", "timestamptz"),
              new Sort("updatedAt", "actor.updated_at", "timestamptz")),
          "-createdAt");

  private ActorFilter() {}
}
