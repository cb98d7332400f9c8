-- Imports of data of the field, and their files until they have ended. All instances share them: at any time one
-- import runs, on the instance that last said to be alive.
create table import (
  number bigint generated always as identity primary key,
  format text not null,
  state text not null,
  dry_run boolean not null,
  author text not null,
  reason text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  bytes bigint not null,
  bytes_read bigint not null default 0,
  units_done bigint not null default 0,
  report json not null,
  detail text,
  instance text,
  alive_at timestamptz
);

create unique index import_running on import (state) where state = 'RUNNING';
create index import_queued on import (number) where state = 'QUEUED';

create table import_part (
  import bigint not null references import,
  part int not null,
  bytes bytea not null,
  primary key (import, part)
);

-- By what imports find actors and agreements that are recorded.
create index actor_state on actor (country, key) where kind = 'STATE';
create index actor_organization on actor (name, key) where kind = 'INTERNATIONAL_ORGANIZATION';
create index agreement_external_ids on agreement using gin (external_ids jsonb_path_ops);
