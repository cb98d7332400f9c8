-- Fills a seeded database with generated agreements for benchmarks: an eighth are multilateral, the others bilateral, and
-- an agreement in twenty has dates of which the year alone is known. With 100,000 they have two million acts of parties.
--   psql -v agreements=100000 -f src/bench/agreements.sql <database>
-- The service derives their statuses when it starts. The same parameters give the same data.
\set ON_ERROR_STOP on
\timing on
set synchronous_commit = off;
select setseed(0.42);

insert into actor (key, id, version, created_at, updated_at, tags, external_ids, name, other_names, kind, sectors)
select nextval('actor_seq') * 50 + 2000000 + n, 'state-' || n, 1, now(), now(), '{}', '[]', 'State ' || n, '[]', 'STATE', '{GOV}'
from generate_series(1, 200) n;

create temporary table state as
select key, substr(id, 7)::int - 1 as number from actor where id like 'state-%';

create temporary table draw as
select n, 20000000 + n as key, signed, signed + 100 + (random() * 1400)::int as force,
  case when random() < 0.12 then 6 + floor(random() * 130)::int else 2 end as parties,
  case when random() < 0.05 then 'YYYY' else 'YYYY-MM-DD' end as precision,
  floor(random() * 200)::int as first_state, random() as fate
from (select n, date '1900-01-01' + (random() * 44000)::int as signed from generate_series(1, :agreements) n) days;

insert into agreement (key, id, version, created_at, updated_at, tags, external_ids, name, other_names, form, subjects, signed_on)
select key, 'treaty-' || n, 1, now(), now(), '{}', '[]', 'Treaty ' || n, '[]', 'TREATY', '{}', to_char(signed, precision)
from draw;

insert into agreement_parties (agreement_key, position, actor_key)
select draw.key, place, state.key
from draw cross join generate_series(0, parties - 1) place join state on state.number = (first_state + place * 7) % 200;

create temporary table act as
with party as (
  select draw.*, actor_key, position as place, random() as chance
  from draw join agreement_parties on agreement_key = draw.key)
select key, 1 as step, place, 'SIGNATURE' as type, to_char(signed, precision) as date, null as effective, actor_key as party
from party where parties = 2 or chance < 0.8
union all
select key, 2, place, 'RATIFICATION', to_char(force - 30 + place * 20, precision), to_char(force + place * 20, precision), actor_key
from party where parties > 2
union all
select key, 2, 0, 'ENTRY_INTO_FORCE', to_char(force, precision), null, null from draw
union all
select key, 3, place, 'NOTICE_OF_TERMINATION', to_char(force + 9000, precision), to_char(force + 9365, precision), actor_key
from party where parties > 2 and chance < 0.04 or parties = 2 and place = 0 and fate < 0.15
union all
select key, 3, 0, 'TERMINATION', to_char(force + 12000, precision), null, null from draw where fate > 0.9;

insert into agreement_actions (agreement_key, position, type, date, effective_date, party_key)
select key, row_number() over (partition by key order by step, place) - 1, type, date, effective, party from act;

update agreement set known_from = first_day(signed_on) where id like 'treaty-%';
select count(*) as acts, count(party) as acts_of_parties from act;
analyze;
