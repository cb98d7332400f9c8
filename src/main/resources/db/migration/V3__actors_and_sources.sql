create sequence source_seq increment by 50;

create table source (
  key bigint primary key,
  id text collate "C" not null unique,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  tags text[] not null,
  external_ids jsonb not null,
  title text not null,
  kind text not null,
  publisher text,
  authors text[] not null,
  published_on text,
  first_day date not null generated always as (coalesce(first_day(published_on), '-infinity')) stored,
  url text,
  language text,
  licence text
);

create index source_first_day on source (first_day desc, key desc);

create sequence actor_seq increment by 50;

create table actor (
  key bigint primary key,
  id text collate "C" not null unique,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  tags text[] not null,
  external_ids jsonb not null,
  name text not null,
  other_names jsonb not null,
  kind text not null,
  country text,
  sectors text[] not null,
  description text
);

create index actor_created_at on actor (created_at desc, key desc);
create index actor_country on actor (country);

create table actor_affiliations (
  actor_key bigint not null references actor,
  position int not null,
  organization_key bigint not null references actor,
  role text not null,
  start_date text,
  end_date text,
  primary key (actor_key, position)
);

create index actor_affiliations_organization on actor_affiliations (organization_key, actor_key);

create table source_citations (
  source_key bigint not null references source,
  position int not null,
  cited_key bigint not null references source,
  locator text,
  field text,
  stance text not null,
  attributed_to_key bigint references actor,
  note text,
  primary key (source_key, position)
);

create index source_citations_cited on source_citations (cited_key, source_key);
create index source_citations_attributed_to on source_citations (attributed_to_key) where attributed_to_key is not null;

create table actor_citations (
  actor_key bigint not null references actor,
  position int not null,
  cited_key bigint not null references source,
  locator text,
  field text,
  stance text not null,
  attributed_to_key bigint references actor,
  note text,
  primary key (actor_key, position)
);

create index actor_citations_cited on actor_citations (cited_key, actor_key);
create index actor_citations_attributed_to on actor_citations (attributed_to_key) where attributed_to_key is not null;
