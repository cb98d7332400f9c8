-- Fills a seeded database with generated events for benchmarks: machine-coded, or human-coded with -v coding=HUMAN.
--   psql -v events=1000000 -f src/bench/generate.sql <database>
-- The frequencies of actors follow Zipf's law: the most frequent takes part in about one event in nine, and Japan and
-- South Korea are among the first. The same parameters give the same data.
\set ON_ERROR_STOP on
\timing on
\if :{?coding} \else
\set coding MACHINE
\endif
set synchronous_commit = off;
select setseed(0.42);

create temporary table word as
select * from unnest(
  array['export controls', 'intelligence sharing', 'forced labour rulings', 'a fisheries zone',
    'missile launches', 'a military hotline', 'visa rules', 'a currency swap', 'textbooks',
    'an island dispute', 'joint exercises', 'rare earths', 'a summit', 'sanctions relief',
    'a radar lock-on', 'wastewater release', 'semiconductors', 'a trade pact', 'refugees',
    'an extradition request', 'a gas pipeline', 'cyber attacks', 'a border crossing'],
  array['Tokyo', 'Seoul', 'Washington', 'Beijing', 'Pyongyang', 'Osaka', 'Busan', 'Geneva',
    'New York', 'Hanoi', 'Singapore', 'Vladivostok', 'Manila', 'Canberra', 'Brussels', 'Moscow',
    'London', 'Delhi', 'Jakarta', 'Kuala Lumpur', 'Bangkok', 'Ulaanbaatar', 'Honolulu']
) with ordinality as words(topic, place, number);

create temporary table kind as
select type, mode, verb, quad, score, row_number() over () as number from (values
  ('CONSULT', 'visit', 'visits', 'VERBAL_COOPERATION', 4.0),
  ('CONSULT', null, 'meets', 'VERBAL_COOPERATION', 2.5),
  ('AGREE', null, 'agrees with', 'VERBAL_COOPERATION', 2.5),
  ('SUPPORT', null, 'supports', 'VERBAL_COOPERATION', 5.0),
  ('COOPERATE', null, 'works with', 'MATERIAL_COOPERATION', 9.5),
  ('AID', null, 'aids', 'MATERIAL_COOPERATION', 10.0),
  ('REQUEST', 'change', 'asks for change from', 'VERBAL_CONFLICT', -1.0),
  ('ACCUSE', 'disapprove', 'criticises', 'VERBAL_CONFLICT', -2.0),
  ('REJECT', null, 'turns down', 'VERBAL_CONFLICT', -2.0),
  ('THREATEN', 'restrict', 'threatens', 'VERBAL_CONFLICT', -3.0),
  ('PROTEST', 'demo', 'protests against', 'MATERIAL_CONFLICT', -5.0),
  ('SANCTION', 'discontinue', 'imposes sanctions on', 'MATERIAL_CONFLICT', -6.0),
  ('COERCE', 'seize', 'seizes goods of', 'MATERIAL_CONFLICT', -7.0)
) as kinds(type, mode, verb, quad, score);

insert into source (key, id, version, created_at, updated_at, tags, external_ids, title, kind, publisher, authors, published_on, language)
select nextval('source_seq') * 50 + 1000000 + n, 'wire-' || n, 1, now(), now(), '{}', '[]',
  'Wire report ' || n, 'ARTICLE', 'Wire service ' || n % 40, '{}', (1990 + n % 34)::text, 'en'
from generate_series(1, 500) n;

insert into actor (key, id, version, created_at, updated_at, tags, external_ids, name, other_names, kind, country, sectors)
select nextval('actor_seq') * 50 + 1000000 + n, 'body-' || n, 1, now(), now(), '{}', '[]',
  'Body ' || n || ' of ' || (array['Japan','South Korea','the United States','China','North Korea','Russia','Viet Nam','Australia'])[1 + n % 8],
  '[]', 'GOVERNMENT_BODY', (array['JPN','KOR','USA','CHN','PRK','RUS','VNM','AUS'])[1 + n % 8], '{GOV}'
from generate_series(1, 2000) n;

create temporary table ranked_actor as
select key, name, country, row_number() over (order by
  array_position(array['united-states', 'japan', 'south-korea', 'china', 'north-korea'], id), key) as rank
from actor;
create unique index on ranked_actor (rank);

create temporary table draw as
select n, day, extra,
  floor(exp(random() * ln(2000)))::bigint as first_rank,
  floor(exp(random() * ln(2000)))::bigint as second_rank,
  1 + floor(random() * 13)::int as kind, 1 + floor(random() * 23)::int as topic,
  1 + floor(random() * 23)::int as place, 1 + floor(random() * 500)::int as source
from (select n, date '1990-01-01' + (random() * 12400)::int as day, random() as extra
  from generate_series(1, :events) n) days;
update draw set second_rank = first_rank + 1 where second_rank = first_rank;
analyze draw;

insert into event (key, id, version, created_at, updated_at, tags, external_ids, title, summary, type, mode, contexts, start_date, location_name, location_country, latitude, longitude, coding, quad, score, score_scale)
select 10000000 + n, 'wire-event-' || n, 1, now(), now(),
  case when extra < 0.1 then array['watch'] else '{}' end,
  jsonb_build_array(jsonb_build_object('scheme', 'bench', 'value', n::text)),
  first.name || ' ' || verb || ' ' || second.name || ' over ' || topics.topic,
  'Report ' || n || ': in ' || places.place || ', ' || first.name || ' ' || verb || ' ' || second.name || ' over ' || topics.topic || '; officials comment on ' || further.topic || '.',
  kind.type, kind.mode, array[(array['military','intelligence','economic','legal','diplomatic','reparations'])[1 + n % 6]],
  case when extra < 0.02 then to_char(day, 'YYYY') when extra < 0.05 then to_char(day, 'YYYY-MM') else to_char(day, 'YYYY-MM-DD') end,
  places.place, first.country, 20 + extra * 30, 100 + extra * 50,
  :'coding', kind.quad, kind.score, 'PLOVER'
from draw
join ranked_actor first on first.rank = first_rank
join ranked_actor second on second.rank = second_rank
join kind on kind.number = draw.kind
join word topics on topics.number = draw.topic
join word further on further.number = (draw.topic * 7 + draw.place) % 23 + 1
join word places on places.number = draw.place;

insert into event_participants (event_key, position, actor_key, role, country, first_day, last_day, starts_by, coding, quad, score, score_scale)
select event.key, part.position, actor.key, part.role, actor.country, event.first_day, event.last_day,
  last_day(event.start_date), event.coding, event.quad, event.score, event.score_scale
from draw
join event on event.key = 10000000 + n
cross join lateral (values (0, first_rank, 'ACTOR'), (1, second_rank, 'RECIPIENT')) as part(position, rank, role)
join ranked_actor actor on actor.rank = part.rank;

insert into event_agreements (event_key, position, agreement_key, effect, first_day, last_day)
select event.key, 0, (select key from agreement where id = 'gsomia'), 'INVOKES', event.first_day, event.last_day
from draw join event on event.key = 10000000 + n where extra > 0.99;

insert into event_citations (event_key, position, cited_key, locator, stance)
select 10000000 + n, 0, source.key, 'sentence ' || n % 7, 'SUPPORTS'
from draw join source on source.id = 'wire-' || draw.source;

vacuum analyze;
