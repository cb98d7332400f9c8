-- Every write of a record, in order. The order is that of (era, transaction, number): transactions commit in another
-- order than they take their numbers, so a reader stops before the oldest transaction that still runs and misses none.
create table change (
  number bigint generated always as identity primary key,
  era int not null,
  transaction xid8 not null default pg_current_xact_id(),
  collection text not null,
  id text collate "C" not null,
  version bigint not null,
  operation text not null,
  at timestamptz not null,
  author text not null,
  reason text,
  record json
);

create unique index change_record on change (collection, id, version);
create index change_feed on change (era, transaction, number);

create function refuse_change() returns trigger
  language plpgsql
  as $$ begin raise exception 'what is recorded of changes is never changed'; end $$;

create trigger append_only before update or delete or truncate on change
  for each statement execute function refuse_change();

-- A database that was restored on another server counts its transactions anew: there the next era begins.
create table feed_era (
  number int primary key,
  began_at timestamptz not null default now()
);

insert into feed_era (number) values (1);

-- A record from before this log has a history from its next write on; of one deleted before it only that is known.
insert into change (era, collection, id, version, operation, at, author)
select 1, collection, id, 1, 'DELETED', deleted_at, 'entente' from tombstone;

drop table tombstone;
