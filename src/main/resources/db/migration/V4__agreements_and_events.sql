create sequence agreement_seq increment by 50;

create table agreement (
  key bigint primary key,
  id text collate "C" not null unique,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  tags text[] not null,
  external_ids jsonb not null,
  name text not null,
  short_name text,
  other_names jsonb not null,
  form text not null,
  subjects text[] not null,
  description text,
  depositary text,
  signed_on text,
  first_day date not null generated always as (coalesce(first_day(signed_on), '-infinity')) stored
);

create index agreement_first_day on agreement (first_day desc, key desc);

create table agreement_parties (
  agreement_key bigint not null references agreement,
  position int not null,
  actor_key bigint not null references actor,
  primary key (agreement_key, position)
);

create index agreement_parties_actor on agreement_parties (actor_key, agreement_key);

create sequence event_seq increment by 50;

create table event (
  key bigint primary key,
  id text collate "C" not null unique,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  tags text[] not null,
  external_ids jsonb not null,
  title text not null,
  summary text,
  type text not null,
  mode text,
  contexts text[] not null,
  start_date text not null,
  end_date text,
  first_day date not null generated always as (first_day(start_date)) stored,
  last_day date not null generated always as (last_day(coalesce(end_date, start_date))) stored,
  location_name text,
  location_country text,
  latitude double precision,
  longitude double precision,
  coding text not null,
  quad text not null,
  score double precision not null,
  score_scale text not null
);

create index event_first_day on event (first_day desc, key desc);
create index event_type on event (type, first_day desc, key desc);
create index event_created_at on event (created_at desc, key desc);
create index event_updated_at on event (updated_at desc, key desc);
create index event_title on event (title, key);
create index event_contexts on event using gin (contexts);
create index event_tags on event using gin (tags);
create index event_external_ids on event using gin (external_ids jsonb_path_ops);
create index event_place on event using gist (point(longitude, latitude));

-- Inlined into queries, so that the index finds the candidates. A box whose west is greater than its
-- east crosses the date line.
create function within_box(latitude double precision, longitude double precision, corners double precision[])
  returns boolean language sql immutable parallel safe
  return point(longitude, latitude) <@ box(point(corners[1], corners[2]), point(
      case when corners[1] <= corners[3] then corners[3] else 180 end, corners[4]))
    or (corners[1] > corners[3]
      and point(longitude, latitude) <@ box(point(-180, corners[2]), point(corners[3], corners[4])));

create function within_kilometres(latitude double precision, longitude double precision, circle double precision[])
  returns boolean language sql immutable parallel safe
  return point(longitude, latitude) <@ box(
      point(-180, circle[1] - circle[3] / 111.0), point(180, circle[1] + circle[3] / 111.0))
    and 2 * 6371.0088 * asin(least(1, sqrt(
      sin(radians(latitude - circle[1]) / 2) ^ 2
      + cos(radians(latitude)) * cos(radians(circle[1])) * sin(radians(longitude - circle[2]) / 2) ^ 2))) <= circle[3];

create table event_participants (
  event_key bigint not null references event,
  position int not null,
  actor_key bigint not null references actor,
  role text not null,
  -- The event's first and last day and the actor's country, kept here so that an actor's or a country's
  -- events are read newest first from one index.
  first_day date not null,
  last_day date not null,
  country text,
  primary key (event_key, position)
);

create index event_participants_actor on event_participants (actor_key, first_day desc, event_key desc)
  include (last_day, role, position);
create index event_participants_country on event_participants (country, first_day desc, event_key desc)
  include (last_day, position) where country is not null;

create function event_participants_take_country() returns trigger language plpgsql as $$
begin
  select country into new.country from actor where key = new.actor_key for share;
  return new;
end $$;

create trigger event_participants_country before insert or update of actor_key
  on event_participants for each row execute function event_participants_take_country();

create function event_participants_follow_country() returns trigger language plpgsql as $$
begin
  update event_participants set country = new.country where actor_key = new.key;
  return null;
end $$;

create trigger actor_country after update of country on actor
  for each row when (old.country is distinct from new.country)
  execute function event_participants_follow_country();

create table event_agreements (
  event_key bigint not null references event,
  position int not null,
  agreement_key bigint not null references agreement,
  effect text not null,
  first_day date not null,
  last_day date not null,
  primary key (event_key, position)
);

create index event_agreements_agreement on event_agreements (agreement_key, first_day desc, event_key desc)
  include (last_day, effect, position);

create table event_responds_to (
  event_key bigint not null references event,
  position int not null,
  cause_key bigint not null references event,
  primary key (event_key, position)
);

create index event_responds_to_cause on event_responds_to (cause_key, event_key);

create table agreement_actions (
  agreement_key bigint not null references agreement,
  position int not null,
  type text not null,
  date text not null,
  effective_date text,
  party_key bigint references actor,
  event_key bigint references event,
  note text,
  primary key (agreement_key, position)
);

create index agreement_actions_party on agreement_actions (party_key) where party_key is not null;
create index agreement_actions_event on agreement_actions (event_key) where event_key is not null;

create table agreement_citations (
  agreement_key bigint not null references agreement,
  position int not null,
  cited_key bigint not null references source,
  locator text,
  field text,
  stance text not null,
  attributed_to_key bigint references actor,
  note text,
  primary key (agreement_key, position)
);

create index agreement_citations_cited on agreement_citations (cited_key, agreement_key);
create index agreement_citations_attributed_to on agreement_citations (attributed_to_key) where attributed_to_key is not null;

create table event_citations (
  event_key bigint not null references event,
  position int not null,
  cited_key bigint not null references source,
  locator text,
  field text,
  stance text not null,
  attributed_to_key bigint references actor,
  note text,
  primary key (event_key, position)
);

create index event_citations_cited on event_citations (cited_key, event_key);
create index event_citations_attributed_to on event_citations (attributed_to_key) where attributed_to_key is not null;
