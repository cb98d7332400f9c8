-- Keys that all instances on one database share, made at random for this database.
create table secret (
  name text primary key,
  value bytea not null
);

insert into secret (name, value)
values ('cursor', sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));
