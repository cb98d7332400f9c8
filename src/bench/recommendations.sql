-- Fills a seeded database with generated recommendations for benchmarks, like those of the Universal Periodic Review: one
-- issuer, one addressee and its response each; a third have a change of status.
--   psql -v recommendations=42000 -f src/bench/recommendations.sql <database>
-- The same parameters give the same data.
\set ON_ERROR_STOP on
\timing on
set synchronous_commit = off;
select setseed(0.42);

insert into actor (key, id, version, created_at, updated_at, tags, external_ids, name, other_names, kind, sectors)
select nextval('actor_seq') * 50 + 3000000 + n, 'member-' || n, 1, now(), now(), '{}', '[]', 'Member ' || n, '[]', 'STATE', '{GOV}'
from generate_series(1, 193) n;

create temporary table member as
select key, substr(id, 8)::int - 1 as number from actor where id like 'member-%';

create temporary table draw as
select n, 30000000 + n as key, date '2008-04-01' + (random() * 5500)::int as issued,
  floor(random() * 193)::int as issuer, floor(random() * random() * 193)::int as addressee, random() as answer, random() as fate,
  floor(random() * random() * 56)::int as theme
from generate_series(1, :recommendations) n;

insert into recommendation (key, id, version, created_at, updated_at, tags, external_ids, title, text, issued_on, themes, specificity)
select key, 'upr-' || n, 1, now(), now(), '{}', '[]', 'Recommendation ' || n, 'Ratify and implement instrument ' || theme, issued,
  array['Theme ' || theme, 'Treaty body ' || theme % 9], 1 + n % 5
from draw;

insert into recommendation_issuers (recommendation_key, position, actor_key)
select draw.key, 0, member.key from draw join member on number = issuer;

insert into recommendation_addressees (recommendation_key, position, actor_key)
select draw.key, 0, member.key from draw join member on number = addressee;

insert into recommendation_responses (recommendation_key, position, addressee_key, response, date)
select draw.key, 0, member.key,
  case when answer < 0.73 then 'ACCEPTED' when answer < 0.96 then 'NOTED' when answer < 0.98 then 'PARTLY_ACCEPTED' else 'REJECTED' end,
  issued + 120
from draw join member on number = addressee;

insert into recommendation_status_changes (recommendation_key, position, status, date)
select key, 0, case when fate < 0.15 then 'IMPLEMENTED' when fate < 0.25 then 'PARTIALLY_ADDRESSED' else 'NOT_IMPLEMENTED' end,
  to_char(issued + 900, 'YYYY')
from draw where fate < 0.35;

analyze;
