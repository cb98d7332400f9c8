-- The id of a deleted record is never given to another.
create table tombstone (
  collection text not null,
  id text not null,
  deleted_at timestamptz not null,
  primary key (collection, id)
);
