package org.entente.timeline;

import java.util.Map;
import org.entente.event.Coding;

/**
 * What a timeline is made of; things of one day come in this order.
 *
 * <p>Each kind says where its entries come from, what holds of those that a filter selects, with
 * {@code :value} for what was asked for, and what is told of them.
 */
enum EntryKind {
  EVENT(
      "event",
      "event.first_day",
      "event.last_day",
      "event.key",
      "0",
      Map.of(
          TimelineRequest.ACTOR,
          "exists (select from event_participants part where part.event_key = event.key and part.actor_key = any(%s))"
              .formatted(Selected.ACTORS),
          TimelineRequest.COUNTRY,
          "exists (select from event_participants part where part.event_key = event.key and part.country = any(:value))",
          TimelineRequest.AGREEMENT,
          "exists (select from event_agreements bearing where bearing.event_key = event.key and bearing.agreement_key = any(%s))"
              .formatted(Selected.AGREEMENTS),
          TimelineRequest.RECOMMENDATION,
          "event.key = any(%s)".formatted(Selected.EVENTS_OF_RECOMMENDATIONS),
          TimelineRequest.CODING,
          "event.coding"),
      "event.start_date, event.end_date, event.type, event.quad, event.title, 'EVENT', event.id, event.title, null, null"),

  AGREEMENT_ACTION(
      """
      agreement_actions action join agreement on agreement.key = action.agreement_key
      left join actor party on party.key = action.party_key""",
      "first_day(action.date)",
      "last_day(action.date)",
      "agreement.key",
      "action.position",
      Map.of(
          TimelineRequest.ACTOR,
          Selected.parties(Selected.ACTORS),
          TimelineRequest.COUNTRY,
          Selected.parties(Selected.ACTORS_OF_COUNTRIES),
          TimelineRequest.AGREEMENT,
          "agreement.id = any(:value)",
          TimelineRequest.RECOMMENDATION,
          "agreement.key in (select agreement_key from recommendation_concerns where recommendation_key = any(%s))"
              .formatted(Selected.RECOMMENDATIONS)),
      """
      action.date, null, action.type, null,
      coalesce(agreement.short_name, agreement.name), 'AGREEMENT', agreement.id, agreement.name,
      party.id, party.name"""),

  RECOMMENDATION_ISSUED(
      "recommendation",
      "recommendation.first_day",
      "last_day(recommendation.issued_on)",
      "recommendation.key",
      "0",
      Selected.RECOMMENDATION_FILTERS,
      """
      recommendation.issued_on, null, null, null, recommendation.title, 'RECOMMENDATION',
      recommendation.id, recommendation.title, null, null"""),

  RECOMMENDATION_RESPONSE(
      """
      recommendation_responses response
      join recommendation on recommendation.key = response.recommendation_key and response.date is not null
      join actor addressee on addressee.key = response.addressee_key""",
      "first_day(response.date)",
      "last_day(response.date)",
      "recommendation.key",
      "response.position",
      Selected.RECOMMENDATION_FILTERS,
      """
      response.date, null, response.response, null, recommendation.title, 'RECOMMENDATION',
      recommendation.id, recommendation.title, addressee.id, addressee.name"""),

  RECOMMENDATION_STATUS(
      """
      recommendation_status_changes change
      join recommendation on recommendation.key = change.recommendation_key""",
      "first_day(change.date)",
      "last_day(change.date)",
      "recommendation.key",
      "change.position",
      Selected.RECOMMENDATION_FILTERS,
      """
      change.date, null, change.status, null, recommendation.title, 'RECOMMENDATION',
      recommendation.id, recommendation.title, null, null""");

  final String from;
  final String firstDay;
  final String lastDay;
  final String key;
  final String position;
  private final Map<String, String> conditions;
  final String told;

  EntryKind(
      String from,
      String firstDay,
      String lastDay,
      String key,
      String position,
      Map<String, String> conditions,
      String told) {
    this.from = from;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.key = key;
    this.position = position;
    this.conditions = conditions;
    this.told = told;
  }

  boolean takes(String filter) {
    return conditions.containsKey(filter);
  }

  /** That an entry is of any of the values, which are bound as {@code :value}. */
  String condition(String filter, String[] values) {
    String condition = conditions.get(filter);
    return filter.equals(TimelineRequest.CODING) ? Coding.condition(condition, values) : condition;
  }
}
