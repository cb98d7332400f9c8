-- Who is bound by an agreement, and when. The statuses follow from the actions by rules that SQL does not have: the
-- service writes them with the agreement, and at its start for each agreement that has none.
alter table agreement
  add parties_complete boolean not null default true,
  add entry_into_force_parties int,
  add entry_into_force_all boolean,
  -- The first day on which anything is known of it.
  add known_from date;

-- With the day, so that a list as of a day passes over what was not known yet without reading it.
drop index agreement_first_day;
create index agreement_first_day on agreement (first_day desc, key desc, known_from);

-- What older versions took: an action of a party that is not listed shows that the list is not complete.
update agreement set parties_complete = false
  where exists (
    select from agreement_actions action
    where action.agreement_key = key and party_key is not null and party_key <> all(array(
      select actor_key from agreement_parties party where party.agreement_key = key)));

alter table agreement_actions add by_key bigint references agreement;

create index agreement_actions_by on agreement_actions (by_key) where by_key is not null;

-- A row for each status that is possible from a day to another: first the one that the earliest reading gives.
create table agreement_statuses (
  agreement_key bigint not null references agreement,
  position int not null,
  from_day date not null,
  to_day date not null,
  status text not null,
  signed_on text,
  in_force_from text,
  ended_on text,
  -- The date by which agreements are sorted, kept here so that those of a status are read in order from one index.
  agreement_signed_on text,
  first_day date not null
    generated always as (coalesce(first_day(agreement_signed_on), '-infinity')) stored,
  primary key (agreement_key, position)
);

-- The days are keys, not included columns: the index is then searched by them, without visits to the table.
create index agreement_statuses_status on agreement_statuses (status, first_day desc, agreement_key desc, from_day, to_day);

create table agreement_party_statuses (
  agreement_key bigint not null references agreement,
  position int not null,
  -- The place in the list of parties; null for an actor that is not listed there.
  party int,
  actor_key bigint not null references actor,
  from_day date not null,
  to_day date not null,
  status text not null,
  signed_on text,
  bound_from text,
  bound_until text,
  agreement_signed_on text,
  first_day date not null
    generated always as (coalesce(first_day(agreement_signed_on), '-infinity')) stored,
  primary key (agreement_key, position)
);

create index agreement_party_statuses_actor
  on agreement_party_statuses (actor_key, first_day desc, agreement_key desc, status, from_day, to_day);

-- Actions that do not fit the others.
create table agreement_contradictions (
  agreement_key bigint not null references agreement,
  position int not null,
  action int not null,
  reason text not null,
  primary key (agreement_key, position)
);
