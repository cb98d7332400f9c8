package org.entente.timeline;

import java.util.List;
import java.util.Map;
import org.entente.event.Coding;
import org.entente.query.Expression;

/**
 * The kinds of timeline entries, in the order in which entries of the same day appear.
 *
 * <p>An entry stands on the first day of its date, or later within the date if what it responds to
 * stands there: an event after its causes, an action of an agreement on the day of its event, a
 * recommendation on the day of the events that it responds to, and a response or status on that of
 * the recommendation and of the event that is named or the evidence.
 *
 * <p>Each kind defines where its entries are read from, the SQL condition of each filter, with
 * {@code :value} for the requested values, and its columns. Only expressions on events put columns
 * in braces, because the links of events carry copies of these columns.
 */
enum EntryKind {
  EVENT(
      List.of(
          EntrySource.inPlace("event", "{first_day}", "{key}"),
          EntrySource.moved("event", "moved.causes")),
      "{first_day}",
      "{last_day}",
      "{key}",
      "0",
      Map.of(
          TimelineRequest.ACTOR,
          "exists (select from event_participants part where part.event_key = {key} and part.actor_key = any(%s))"
              .formatted(TimelineConditions.ACTORS),
          TimelineRequest.COUNTRY,
          "exists (select from event_participants part where part.event_key = {key} and"
              + " part.country = any(:value))",
          TimelineRequest.AGREEMENT,
          "exists (select from event_agreements effect where effect.event_key = {key} and effect.agreement_key = any(%s))"
              .formatted(TimelineConditions.AGREEMENTS),
          TimelineRequest.RECOMMENDATION,
          "{key} = any(%s)".formatted(TimelineConditions.EVENTS_OF_RECOMMENDATIONS),
          TimelineRequest.CODING,
          "{coding}"),
      """
      event.start_date as date, event.end_date as end_date, event.type as type, event.quad as quad,
      event.title as headline, 'EVENT' as record_kind, event.id as record_id,
      event.title as record_title, null as actor_id, null as actor_name\
      """),

  AGREEMENT_ACTION(
      List.of(
          EntrySource.of(
              """
              agreement_actions action join agreement on agreement.key = action.agreement_key
              left join actor party on party.key = action.party_key\
              """,
              "day_not_before(action.date, day_of_event(action.event_key))")),
      "first_day(action.date)",
      "last_day(action.date)",
      "agreement.key",
      "action.position",
      Map.of(
          TimelineRequest.ACTOR,
          TimelineConditions.parties(TimelineConditions.ACTORS),
          TimelineRequest.COUNTRY,
          TimelineConditions.parties(TimelineConditions.ACTORS_OF_COUNTRIES),
          TimelineRequest.AGREEMENT,
          "agreement.id = any(:value)",
          TimelineRequest.RECOMMENDATION,
          "agreement.key in (select agreement_key from recommendation_concerns where recommendation_key = any(%s))"
              .formatted(TimelineConditions.RECOMMENDATIONS)),
      """
      action.date as date, null as end_date, action.type as type, null as quad,
      coalesce(agreement.short_name, agreement.name) as headline, 'AGREEMENT' as record_kind,
      agreement.id as record_id, agreement.name as record_title, party.id as actor_id,
      party.name as actor_name\
      """),

  RECOMMENDATION_ISSUED(
      List.of(
          EntrySource.inPlace("recommendation", "recommendation.first_day", "recommendation.key"),
          EntrySource.moved("recommendation", "0")),
      "recommendation.first_day",
      "last_day(recommendation.issued_on)",
      "recommendation.key",
      "0",
      TimelineConditions.RECOMMENDATION_FILTERS,
      """
      recommendation.issued_on as date, null as end_date, null as type, null as quad,
      recommendation.title as headline, 'RECOMMENDATION' as record_kind,
      recommendation.id as record_id, recommendation.title as record_title, null as actor_id,
      null as actor_name\
      """),

  RECOMMENDATION_RESPONSE(
      List.of(
          EntrySource.of(
              """
              recommendation_responses response
              join recommendation on recommendation.key = response.recommendation_key and response.date is not null
              join actor addressee on addressee.key = response.addressee_key\
              """,
              """
              day_not_before(response.date, greatest(
                day_of_recommendation(recommendation.key), day_of_event(response.event_key)))\
              """)),
      "first_day(response.date)",
      "last_day(response.date)",
      "recommendation.key",
      "response.position",
      TimelineConditions.RECOMMENDATION_FILTERS,
      """
      response.date as date, null as end_date, response.response as type, null as quad,
      recommendation.title as headline, 'RECOMMENDATION' as record_kind,
      recommendation.id as record_id, recommendation.title as record_title,
      addressee.id as actor_id, addressee.name as actor_name\
      """),

  RECOMMENDATION_STATUS(
      List.of(
          EntrySource.of(
              """
              recommendation_status_changes change
              join recommendation on recommendation.key = change.recommendation_key\
              """,
              """
              day_not_before(change.date, greatest(day_of_recommendation(recommendation.key), (
                select max(day_of_event(evidence.event_key)) from recommendation_evidence evidence
                where evidence.recommendation_key = change.recommendation_key
                  and evidence.status_change = change.position)))\
              """)),
      "first_day(change.date)",
      "last_day(change.date)",
      "recommendation.key",
      "change.position",
      TimelineConditions.RECOMMENDATION_FILTERS,
      """
      change.date as date, null as end_date, change.status as type, null as quad,
      recommendation.title as headline, 'RECOMMENDATION' as record_kind,
      recommendation.id as record_id, recommendation.title as record_title, null as actor_id,
      null as actor_name\
      """);

  final List<EntrySource> sources;
  final Expression firstDay;
  final Expression lastDay;
  final Expression key;
  final String position;
  private final Map<String, String> conditions;
  final String columns;

  EntryKind(
      List<EntrySource> sources,
      String firstDay,
      String lastDay,
      String key,
      String position,
      Map<String, String> conditions,
      String columns) {
    this.sources = sources;
    this.firstDay = Expression.of(firstDay);
    this.lastDay = Expression.of(lastDay);
    this.key = Expression.of(key);
    this.position = position;
    this.conditions = conditions;
    this.columns = columns;
  }

  /** Whether the filter applies to this kind; entries of this kind ignore all others. */
  boolean takes(String filter) {
    return conditions.containsKey(filter);
  }

  /** Returns the condition that an entry matches any of the values, bound as {@code :value}. */
  Expression condition(String filter, List<String> values) {
    String condition = conditions.get(filter);
    return Expression.of(
        filter.equals(TimelineRequest.CODING) ? Coding.condition(condition, values) : condition);
  }
}
