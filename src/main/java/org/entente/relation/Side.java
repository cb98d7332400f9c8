package org.entente.relation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.entente.model.NamedReference;

/**
 * One side of a relation: a country with all its actors, or one actor.
 *
 * @param country the code of the country; null for an actor
 * @param actor null for a country
 * @param actorKey the database key of the actor; null for a country
 * @param actorCountry the country of the actor, null when it has none; also null for a country
 */
record Side(
    String country,
    NamedReference actor,
    @JsonIgnore Long actorKey,
    @JsonIgnore String actorCountry) {

  static Side ofCountry(String code) {
    return new Side(code, null, null, null);
  }

  /** Returns the column of participants that identifies the side. */
  String column() {
    return actorKey == null ? "country" : "actor_key";
  }

  /** Returns the value of {@link #column()} for this side. */
  Object value() {
    return actorKey == null ? country : actorKey;
  }

  /** Returns the name of the event filter that selects the side. */
  String parameter() {
    return actorKey == null ? "country" : "actor";
  }

  /** Returns the country code or the id of the actor. */
  String text() {
    return actorKey == null ? country : actor.id();
  }

  /** Whether both sides are the same, or one is a country and the other an actor of it. */
  boolean overlaps(Side other) {
    return value().equals(other.value())
        || (actorCountry != null && actorCountry.equals(other.country))
        || (other.actorCountry != null && other.actorCountry.equals(country));
  }
}
