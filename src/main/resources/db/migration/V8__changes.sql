-- Every write of a record, in order. The order is that of (transaction, number): transactions commit in another order
-- than they take their numbers, so a reader stops before the oldest transaction that still runs and misses none.
create table change (
  number bigint generated always as identity primary key,
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
create index change_feed on change (transaction, number);

create function refuse_change() returns trigger
  language plpgsql
  as $$ begin raise exception 'what is recorded of changes is never changed'; end $$;

create trigger append_only before update or delete or truncate on change
  for each statement execute function refuse_change();

-- A record from before this log has a history from its next write on; of one deleted before it only that is known.
insert into change (collection, id, version, operation, at, author)
select collection, id, 1, 'DELETED', deleted_at, 'system' from tombstone;

drop table tombstone;
