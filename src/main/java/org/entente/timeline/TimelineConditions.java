package org.entente.timeline;

import java.util.Map;

/** SQL conditions of the timeline filters, in which {@code :value} stands for the given values. */
final class TimelineConditions {

  static final String ACTORS = "array(select key from actor where id = any(:value))";
  static final String ACTORS_OF_COUNTRIES =
      "array(select key from actor where country = any(:value))";
  static final String AGREEMENTS = "array(select key from agreement where id = any(:value))";
  static final String RECOMMENDATIONS =
      "array(select key from recommendation where id = any(:value))";

  /** The events that recommendations respond to, cite as evidence or name in responses. */
  static final String EVENTS_OF_RECOMMENDATIONS =
      """
      array(select event_key from (
        select recommendation_key, event_key from recommendation_responds_to
        union select recommendation_key, event_key from recommendation_evidence
        union select recommendation_key, event_key from recommendation_responses) named
      where event_key is not null and recommendation_key = any(%s))"""
          .formatted(RECOMMENDATIONS);

  static final Map<String, String> RECOMMENDATION_FILTERS =
      Map.of(
          TimelineRequest.ACTOR,
          concerned(ACTORS),
          TimelineRequest.COUNTRY,
          concerned(ACTORS_OF_COUNTRIES),
          TimelineRequest.AGREEMENT,
          """
          recommendation.key in (
            select recommendation_key from recommendation_concerns where agreement_key = any(%1$s)
            union select recommendation_key from recommendation_precedents where agreement_key = any(%1$s))"""
              .formatted(AGREEMENTS),
          TimelineRequest.RECOMMENDATION,
          "recommendation.id = any(:value)");

  private TimelineConditions() {}

  /** Selects actions by any of the actors, and all actions on agreements they are parties to. */
  static String parties(String actors) {
    return """
        (action.party_key = any(%1$s) or agreement.key in (
          select agreement_key from agreement_parties where actor_key = any(%1$s)))"""
        .formatted(actors);
  }

  /** Selects recommendations that any of the actors issues, receives or benefits from. */
  private static String concerned(String actors) {
    return """
        recommendation.key in (
          select recommendation_key from recommendation_issuers where actor_key = any(%1$s)
          union select recommendation_key from recommendation_addressees where actor_key = any(%1$s)
          union select recommendation_key from recommendation_beneficiaries where actor_key = any(%1$s))"""
        .formatted(actors);
  }
}
