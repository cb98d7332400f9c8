create sequence recommendation_seq increment by 50;

create table recommendation (
  key bigint primary key,
  id text collate "C" not null unique,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  tags text[] not null,
  external_ids jsonb not null,
  title text not null,
  text text not null,
  rationale text,
  issued_on text not null,
  first_day date not null generated always as (first_day(issued_on)) stored,
  themes text[] not null,
  specificity int
);

create index recommendation_first_day on recommendation (first_day desc, key desc);

create table recommendation_issuers (
  recommendation_key bigint not null references recommendation,
  position int not null,
  actor_key bigint not null references actor,
  primary key (recommendation_key, position)
);

create index recommendation_issuers_actor on recommendation_issuers (actor_key, recommendation_key);

create table recommendation_addressees (
  recommendation_key bigint not null references recommendation,
  position int not null,
  actor_key bigint not null references actor,
  primary key (recommendation_key, position)
);

create index recommendation_addressees_actor on recommendation_addressees (actor_key, recommendation_key);

create table recommendation_beneficiaries (
  recommendation_key bigint not null references recommendation,
  position int not null,
  actor_key bigint not null references actor,
  primary key (recommendation_key, position)
);

create index recommendation_beneficiaries_actor on recommendation_beneficiaries (actor_key, recommendation_key);

create table recommendation_responds_to (
  recommendation_key bigint not null references recommendation,
  position int not null,
  event_key bigint not null references event,
  primary key (recommendation_key, position)
);

create index recommendation_responds_to_event on recommendation_responds_to (event_key, recommendation_key);

create table recommendation_concerns (
  recommendation_key bigint not null references recommendation,
  position int not null,
  agreement_key bigint not null references agreement,
  primary key (recommendation_key, position)
);

create index recommendation_concerns_agreement on recommendation_concerns (agreement_key, recommendation_key);

create table recommendation_precedents (
  recommendation_key bigint not null references recommendation,
  position int not null,
  agreement_key bigint not null references agreement,
  primary key (recommendation_key, position)
);

create index recommendation_precedents_agreement on recommendation_precedents (agreement_key, recommendation_key);

create table recommendation_responses (
  recommendation_key bigint not null references recommendation,
  position int not null,
  addressee_key bigint not null references actor,
  response text not null,
  date text,
  note text,
  event_key bigint references event,
  primary key (recommendation_key, position)
);

create index recommendation_responses_addressee on recommendation_responses (addressee_key);
create index recommendation_responses_event on recommendation_responses (event_key) where event_key is not null;

create table recommendation_status_changes (
  recommendation_key bigint not null references recommendation,
  position int not null,
  status text not null,
  date text not null,
  comment text,
  primary key (recommendation_key, position)
);

create table recommendation_evidence (
  recommendation_key bigint not null references recommendation,
  position int not null,
  status_change int not null,
  event_key bigint not null references event,
  primary key (recommendation_key, position)
);

create index recommendation_evidence_event on recommendation_evidence (event_key, recommendation_key);

create table recommendation_citations (
  recommendation_key bigint not null references recommendation,
  position int not null,
  cited_key bigint not null references source,
  locator text,
  field text,
  stance text not null,
  attributed_to_key bigint references actor,
  note text,
  primary key (recommendation_key, position)
);

create index recommendation_citations_cited on recommendation_citations (cited_key, recommendation_key);
create index recommendation_citations_attributed_to on recommendation_citations (attributed_to_key) where attributed_to_key is not null;
