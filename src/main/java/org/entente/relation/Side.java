package org.entente.relation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.entente.record.NamedReference;

/**
 * One of the two whose relation is asked for: a country with all its actors, or one actor.
 *
 * @param key of the actor, null of a country
 * @param home the actor's country, if it has one
 */
record Side(String country, NamedReference actor, @JsonIgnore Long key, @JsonIgnore String home) {

  static Side ofCountry(String code) {
    return new Side(code, null, null, null);
  }

  /** The column of participants that holds the side, and what it holds. */
  String column() {
    return key == null ? "country" : "actor_key";
  }

  Object value() {
    return key == null ? country : key;
  }

  /** The filter of events that finds the side. */
  String parameter() {
    return key == null ? "country" : "actor";
  }

  String text() {
    return key == null ? country : actor.id();
  }

  /** Whether whatever takes part as one of the two takes part as the other. */
  boolean overlaps(Side other) {
    return value().equals(other.value())
        || (home != null && home.equals(other.country))
        || (other.home != null && other.home.equals(country));
  }
}
