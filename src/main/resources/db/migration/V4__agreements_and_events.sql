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

create table event_participants (
  event_key bigint not null references event,
  position int not null,
  actor_key bigint not null references actor,
  role text not null,
  primary key (event_key, position)
);

create index event_participants_actor on event_participants (actor_key, event_key);

create table event_agreements (
  event_key bigint not null references event,
  position int not null,
  agreement_key bigint not null references agreement,
  effect text not null,
  primary key (event_key, position)
);

create index event_agreements_agreement on event_agreements (agreement_key, event_key);

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
