-- What an event is and the last day on which it may have begun, kept with its participants, so that
-- the series between two of them is read from two indexes in one order; and what events are counted by, without reading the events themselves.

alter table event_participants
  add starts_by date,
  add coding text,
  add quad text,
  add score double precision,
  add score_scale text;

update event_participants set
  starts_by = last_day(event.start_date), coding = event.coding, quad = event.quad, score = event.score, score_scale = event.score_scale
from event where event.key = event_key;

alter table event_participants
  alter starts_by set not null,
  alter coding set not null,
  alter quad set not null,
  alter score set not null,
  alter score_scale set not null;

drop index event_participants_actor;
drop index event_participants_country;

create index event_participants_actor on event_participants (actor_key, first_day desc, event_key desc)
  include (last_day, role, position, starts_by, coding, quad, score, score_scale);
create index event_participants_country on event_participants (country, first_day desc, event_key desc)
  include (last_day, role, position, starts_by, coding, quad, score, score_scale) where country is not null;

create index event_facts on event (key) include (type, quad, coding, first_day, last_day);
