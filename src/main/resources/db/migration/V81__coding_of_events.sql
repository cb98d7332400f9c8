-- What a data set says of the coding of an event, by which its weight and its duplicates can be judged.
alter table event
  add mentions int,
  add root_event boolean,
  add tone double precision,
  add added_on text,
  add stories text[] not null default '{}';

create index event_mentions on event (mentions) where mentions is not null;
