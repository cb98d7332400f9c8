# Defines SQL that reads whole events, for the benches that compare the service with PostgreSQL.

# record <rows>: prints SQL that selects whole events with their links, for rows of the table event
record() {
  cat <<SQL
select event.id, title, summary, type, mode, quad, score, score_scale as "scoreScale", contexts, start_date as "startDate", end_date as "endDate",
  case when location_name is not null then json_build_object('name', location_name, 'country', location_country,
    'latitude', latitude, 'longitude', longitude) end as location,
  (select coalesce(json_agg(part), '[]') from (
    select json_build_object('id', actor.id, 'name', actor.name) as actor, role
    from event_participants link join actor on actor.key = actor_key
    where event_key = event.key order by position) part) as participants,
  (select coalesce(json_agg(bearing), '[]') from (
    select json_build_object('id', agreement.id, 'name', agreement.name) as agreement, effect
    from event_agreements link join agreement on agreement.key = agreement_key
    where event_key = event.key order by position) bearing) as agreements,
  (select coalesce(json_agg(cause), '[]') from (
    select cause.id, cause.title from event_responds_to link join event cause on cause.key = cause_key
    where event_key = event.key order by position) cause) as "respondsTo",
  coding, tags, external_ids as "externalIds",
  (select coalesce(json_agg(citation), '[]') from (
    select json_build_object('id', source.id, 'title', source.title) as source, locator, field, stance,
      case when holder.key is not null then json_build_object('id', holder.id, 'name', holder.name) end as "attributedTo", note
    from event_citations link join source on source.key = cited_key
    left join actor holder on holder.key = attributed_to_key
    where event_key = event.key order by position) citation) as citations,
  version, created_at as "createdAt", updated_at as "updatedAt"
from $1
SQL
}
